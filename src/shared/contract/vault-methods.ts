import { z } from 'zod'
import { daySchema } from '../journal/day.ts'
import { rescueReportSchema } from '../journal/rescue.ts'
import { doorMethod, mainMethod, readMethod, writeMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'
import { folderSchema, passphraseSchema } from './passphrase-bytes.ts'
import { recoveryKeySchema, secretSchema } from './secret.ts'

const deviceSecretSchema = z.instanceof(Uint8Array).refine((bytes) => bytes.length === 32, { error: 'wrong-kind' })

/** `older`: saves that were seen before are missing. `unknown`: the mark that should tell is gone. */
const journalAgeSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('current') }),
  z.strictObject({ state: z.literal('older'), missing: z.int().positive() }),
  z.strictObject({ state: z.literal('unknown') }),
])
export type JournalAge = z.infer<typeof journalAgeSchema>

/** `older`: the key file that opened the journal is not the newest that was seen. */
const keyFileAgeSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('current') }),
  z.strictObject({
    state: z.literal('older'),
    /** The newest one is known, and can take its place. */
    canPutBack: z.boolean(),
    /** The days on which the secrets of the one in use were replaced; null for what was not, or when that is not known. */
    passphraseSince: daySchema.nullable(),
    recoveryKeySince: daySchema.nullable(),
  }),
])
export type KeyFileAge = z.infer<typeof keyFileAgeSchema>

const vaultStateSchema = z.strictObject({
  openedWith: z.enum(['passphrase', 'recovery-key', 'device']),
  age: journalAgeSchema,
  keyFile: keyFileAgeSchema,
  /** The day on which the recovery key was last typed from its sheet; null when that was never noted. */
  recoveryKeyTestedOn: daySchema.nullable(),
  /** A year has passed since. */
  isRecoveryTestDue: z.boolean(),
})

export const vaultMethods = {
  /** A new recovery key; nothing is stored until the journal is created with it. */
  proposeRecoveryKey: doorMethod({ input: nothingSchema, output: z.strictObject({ recoveryKey: recoveryKeySchema }) }),
  createJournal: doorMethod({
    opens: 'own',
    input: z.strictObject({
      folder: folderSchema.optional(),
      passphrase: passphraseSchema,
      recoveryKey: recoveryKeySchema,
    }),
    output: nothingSchema,
  }),
  unlockJournal: doorMethod({
    opens: 'current',
    input: z.strictObject({
      folder: folderSchema.optional(),
      /** Main adds it after `chooseHeaderCopy`: where to take the header from when the journal's own is gone or damaged. */
      headerFrom: folderSchema.optional(),
      secret: secretSchema,
    }),
    output: nothingSchema,
  }),
  /** Reads what can be read of a damaged journal into a new one, which main gives a folder. The damaged one stays as it is. */
  rescueJournal: doorMethod({
    opens: 'rescued',
    input: z.strictObject({ folder: folderSchema.optional(), to: folderSchema.optional(), secret: secretSchema }),
    output: rescueReportSchema,
  }),
  /** Opens the sample journal in its own folder, making it first when it is not there. */
  openSampleJournal: doorMethod({
    opens: 'sample',
    input: z.strictObject({ folder: folderSchema.optional() }),
    output: nothingSchema,
  }),
  /** How this journal was opened, how old it is, and whether its recovery key should be tried again. */
  readVaultState: readMethod({ secret: 'asks', outdatedBy: [], input: nothingSchema, output: vaultStateSchema }),
  /** The person goes on with an older journal: it counts as the newest from now on. */
  acceptOlderJournal: writeMethod({ secret: 'asks', input: nothingSchema, output: nothingSchema }),
  /** Puts the newest key file in the place of an older one, which opened the journal. A secret of the newest has to be right. */
  putKeyFileBack: writeMethod({
    secret: 'tries',
    input: z.strictObject({ secret: secretSchema }),
    output: nothingSchema,
  }),
  /** The person goes on with an older key file: what opens it is what opens the journal from now on. */
  acceptOlderKeyFile: writeMethod({ secret: 'tries', input: nothingSchema, output: nothingSchema }),
  /** Another passphrase for the open journal; the old one has to be right. `header-undecided` while an older key file is in use. */
  changePassphrase: writeMethod({
    secret: 'tries',
    input: z.strictObject({ current: passphraseSchema, next: passphraseSchema }),
    output: nothingSchema,
  }),
  /** Tries whether a recovery key would still open the journal that is open, and notes the day. */
  checkRecoveryKey: writeMethod({
    secret: 'tries',
    input: z.strictObject({ recoveryKey: recoveryKeySchema }),
    output: nothingSchema,
  }),
  /** Another recovery key, from `proposeRecoveryKey`; the old one opens nothing any more. */
  renewRecoveryKey: writeMethod({
    secret: 'tries',
    input: z.strictObject({ current: passphraseSchema, recoveryKey: recoveryKeySchema }),
    output: nothingSchema,
  }),
  /** A new passphrase and a new recovery key, for a journal that its recovery key has just opened. */
  replaceSecrets: writeMethod({
    secret: 'tries',
    input: z.strictObject({ next: passphraseSchema, recoveryKey: recoveryKeySchema }),
    output: nothingSchema,
  }),
  /** Everything new: data key, passphrase, recovery key. The copies in `backups` are removed, for the old key opens them. */
  rekeyJournal: writeMethod({
    secret: 'tries',
    input: z.strictObject({ current: passphraseSchema, next: passphraseSchema, recoveryKey: recoveryKeySchema }),
    output: z.strictObject({ removedCopies: z.int().min(0) }),
  }),
  /** Main's part of `switchDeviceUnlock`: what the keychain keeps, or null to take its way in away. */
  setDeviceSlot: mainMethod({
    secret: 'tries',
    input: z.strictObject({ current: passphraseSchema, deviceSecret: deviceSecretSchema.nullable() }),
    output: nothingSchema,
  }),
  /** Main's part of `unlockWithDevice`. */
  unlockByDeviceSecret: doorMethod({
    audience: 'main',
    opens: 'current',
    input: z.strictObject({ folder: folderSchema, deviceSecret: deviceSecretSchema }),
    output: nothingSchema,
  }),
  /** Writes everything to the file and closes it; main kills the process after that. */
  closeJournal: doorMethod({ audience: 'main', input: nothingSchema, output: nothingSchema }),
}
