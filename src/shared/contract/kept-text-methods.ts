import { z } from 'zod'
import { idSchema, wordsSchema } from '../journal/text.ts'
import { readMethod, writeMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'

/** Five times what a field takes, and below what one call may hold: a text may wait because it is too long. */
const longestKept = 500_000

/** A text that waits in its field. */
const keptTextSchema = z.strictObject({
  /** The field and where it stands, such as `agenda/` and the id of a person. */
  place: z.string().min(1).max(500),
  /** Whom it is about, as far as that is known: it goes with them. */
  personId: idSchema.nullable(),
  text: wordsSchema(longestKept),
})
export type KeptText = z.infer<typeof keptTextSchema>

export const keptTextMethods = {
  /** Keeps what was typed where it cannot be recorded yet, in place of what was kept there; nothing typed forgets it. */
  keepText: writeMethod({ input: keptTextSchema, output: nothingSchema }),
  listKeptTexts: readMethod({ outdatedBy: [], input: nothingSchema, output: z.array(keptTextSchema) }),
}
