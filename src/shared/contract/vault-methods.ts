import { z } from 'zod'
import { doorMethod, journalMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'
import { folderSchema, passphraseSchema } from './passphrase-bytes.ts'
import { recoveryKeySchema, secretSchema } from './secret.ts'

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
