import { z } from 'zod'
import { daySchema } from '../journal/day.ts'
import { mirrorEntrySchema, mirrorTextSchema } from '../journal/mirror-entry.ts'
import { idSchema } from '../journal/text.ts'
import { mirrorMethod, shellMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'
import { folderSchema, passphraseSchema } from './passphrase-bytes.ts'

/** What main adds to a call that opens the Mirror, and no page may name. */
const mirrorPlaceSchema = z.strictObject({
  /** The folder of the journal that the Mirror belongs to. */
  folder: folderSchema,
  /** Wrong tries so far: the process that counted the last one is gone. */
  failures: z.int().min(0),
  /** What is left of the wait after the last one, in milliseconds. */
  waitMs: z.number().min(0),
})
export type MirrorPlace = z.infer<typeof mirrorPlaceSchema>

const openingInputSchema = z.strictObject({ place: mirrorPlaceSchema.optional(), passphrase: passphraseSchema })

export const mirrorMethods = {
  /** `absent`: there is none beside this journal; `open`: its process runs. */
  readMirrorState: shellMethod({
    access: 'unlocked',
    input: nothingSchema,
    output: z.strictObject({ state: z.enum(['absent', 'closed', 'open']) }),
  }),
  createMirror: mirrorMethod({ input: openingInputSchema, output: nothingSchema }),
  openMirror: mirrorMethod({ input: openingInputSchema, output: nothingSchema }),
  /** All of them, newest first. */
  listMirrorEntries: mirrorMethod({ input: nothingSchema, output: z.array(mirrorEntrySchema) }),
  /** Writes a new entry, or the words and the fading of one that is there. */
  writeMirrorEntry: mirrorMethod({
    input: z.strictObject({ id: idSchema.nullable(), text: mirrorTextSchema, fadesOn: daySchema.nullable() }),
    output: mirrorEntrySchema,
  }),
  /** Takes an entry away; until the Mirror is closed restoreMirrorEntry brings it back. */
  removeMirrorEntry: mirrorMethod({ input: z.strictObject({ id: idSchema }), output: nothingSchema }),
  restoreMirrorEntry: mirrorMethod({ input: z.strictObject({ id: idSchema }), output: mirrorEntrySchema }),
  /** Closes the file; main kills the process after that. */
  closeMirror: mirrorMethod({ input: nothingSchema, output: nothingSchema }),
}
