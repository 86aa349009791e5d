import { z } from 'zod'
import { healthSchema } from '../journal/health.ts'
import { rescueReportSchema } from '../journal/rescue.ts'
import { doorMethod, journalMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'
import { folderSchema, passphraseSchema } from './passphrase-bytes.ts'

const secretSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), passphrase: passphraseSchema }),
  z.strictObject({ kind: z.literal('recovery-key'), recoveryKey: z.string().max(200) }),
])

/** Nine groups of four Crockford base32 characters. */
const recoveryKeySchema = z.string().max(200)

export const vaultMethods = {
  /** A new recovery key; nothing is stored until the journal is created with it. */
  proposeRecoveryKey: doorMethod({ input: nothingSchema, output: z.strictObject({ recoveryKey: recoveryKeySchema }) }),
  createJournal: doorMethod({
    input: z.strictObject({
      folder: folderSchema.optional(),
      passphrase: passphraseSchema,
      recoveryKey: recoveryKeySchema,
    }),
    output: nothingSchema,
  }),
  unlockJournal: doorMethod({
    input: z.strictObject({
      folder: folderSchema.optional(),
      secret: secretSchema,
    }),
    output: nothingSchema,
  }),
  /** Reads what can be read of a damaged journal into a new one, which main gives a folder. The damaged one stays as it is. */
  rescueJournal: doorMethod({
    input: z.strictObject({ folder: folderSchema.optional(), to: folderSchema.optional(), secret: secretSchema }),
    output: rescueReportSchema,
  }),
  /** What the last look through the whole file found. */
  readHealth: journalMethod({ input: nothingSchema, output: healthSchema }),
  /** Looks through the whole file now, a little at a time; `health-changed` tells when it is done. */
  lookAtHealth: journalMethod({ input: nothingSchema, output: healthSchema }),
  /** Opens the sample journal in its own folder, making it first when it is not there. */
  openSampleJournal: doorMethod({ input: z.strictObject({ folder: folderSchema.optional() }), output: nothingSchema }),
  /** Another passphrase for the open journal; the old one has to be right. */
  changePassphrase: journalMethod({
    input: z.strictObject({ folder: folderSchema.optional(), current: passphraseSchema, next: passphraseSchema }),
    output: nothingSchema,
  }),
  /** Tries whether a recovery key would still open the journal that is open. */
  checkRecoveryKey: journalMethod({
    input: z.strictObject({ folder: folderSchema.optional(), recoveryKey: recoveryKeySchema }),
    output: nothingSchema,
  }),
  /** Writes everything to the file and closes it; main kills the process after that. */
  closeJournal: doorMethod({ input: nothingSchema, output: nothingSchema }),
}
