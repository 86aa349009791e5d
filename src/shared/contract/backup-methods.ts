import { z } from 'zod'
import {
  backupContentSchema,
  backupIdSchema,
  backupTroubleSchema,
  clockSinceSchema,
  copiesHoldingSchema,
  restorableSchema,
  storedBackupsSchema,
} from '../journal/backup.ts'
import { idSchema } from '../journal/text.ts'
import { errorCodes } from './error-codes.ts'
import { doorMethod, mainMethod, shellMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'
import { folderSchema } from './passphrase-bytes.ts'
import { secretSchema } from './secret.ts'

/** Main adds the places: a page names no path. */
const placesSchema = z.strictObject({ folder: folderSchema, second: folderSchema.nullable() })

const copyToOpenSchema = z.strictObject({ what: restorableSchema, secret: secretSchema })
const storedCopySchema = z.strictObject({
  places: placesSchema,
  ...copyToOpenSchema.shape,
  /** The file that was chosen last. */
  file: z.string().max(4_096).nullable(),
})

/** Which copies go. */
const idsSchema = z.strictObject({ backups: z.array(backupIdSchema), setAside: z.boolean() })

const backupStateSchema = z.strictObject({
  ...storedBackupsSchema.shape,
  /** The second folder, and whether it is there now. */
  second: z.strictObject({ path: z.string(), isThere: z.boolean() }).nullable(),
  copiesMirror: z.boolean(),
  trouble: backupTroubleSchema.nullable(),
  clock: clockSinceSchema,
  isRunning: z.boolean(),
})
export type BackupState = z.infer<typeof backupStateSchema>

export const backupMethods = {
  /** How safe the journal is: its copies, what was set aside, and what went wrong last. */
  readBackups: shellMethod({
    outdatedBy: ['backups-changed'],
    access: 'always',
    input: nothingSchema,
    output: backupStateSchema,
  }),
  /** What went wrong last, and whether the clock jumped, without a look at any disk: Today must not wait for a drive that wakes up. */
  readBackupTrouble: shellMethod({
    outdatedBy: ['backups-changed'],
    access: 'unlocked',
    input: nothingSchema,
    output: z.strictObject({ trouble: backupTroubleSchema.nullable(), clock: clockSinceSchema }),
  }),
  /** Makes a copy now, in both places. */
  makeBackup: shellMethod({ access: 'unlocked', input: nothingSchema, output: nothingSchema }),
  /** Stops the copy, the opening or the restoring that is under way; what was there before stays. */
  stopBackup: shellMethod({ access: 'always', input: nothingSchema, output: nothingSchema }),
  /** Asks for the second folder; answers the state unchanged when the person cancels. */
  chooseBackupFolder: shellMethod({ access: 'unlocked', input: nothingSchema, output: backupStateSchema }),
  changeBackups: shellMethod({
    access: 'unlocked',
    input: z.strictObject({ copiesMirror: z.boolean().optional(), second: z.null().optional() }),
    output: backupStateSchema,
  }),
  /** Asks for the file of a backup; null when the person cancels. */
  chooseBackupFile: shellMethod({
    access: 'always',
    input: nothingSchema,
    output: z.strictObject({ fileName: z.string() }).nullable(),
  }),
  /** Opens a copy with its own secret and says what is in it; the journal is not touched. */
  rehearseBackup: shellMethod({ access: 'always', input: copyToOpenSchema, output: backupContentSchema }),
  /** Puts a copy in the journal's place, keeps the replaced one for thirty days, and locks. */
  restoreBackup: shellMethod({ access: 'always', input: copyToOpenSchema, output: backupContentSchema }),
  /** Which copies hold a person, and until when. */
  readCopiesHolding: shellMethod({
    outdatedBy: ['backups-changed'],
    access: 'unlocked',
    input: z.strictObject({ personId: idSchema }),
    output: copiesHoldingSchema,
  }),
  /** Deletes copies for good, in both places, and what was set aside when asked. */
  deleteBackups: shellMethod({ access: 'unlocked', input: idsSchema, output: nothingSchema }),
  /** Does not say on Today again what went wrong last, or that the clock jumped. */
  quietBackupTrouble: shellMethod({ access: 'unlocked', input: nothingSchema, output: nothingSchema }),

  /** The same for main, which knows the places. */
  listBackups: doorMethod({ audience: 'main', input: placesSchema, output: storedBackupsSchema }),
  copyJournal: mainMethod({
    input: z.strictObject({ places: placesSchema, withMirror: z.boolean(), onlyWhenDue: z.boolean() }),
    output: z.strictObject({
      isMade: z.boolean(),
      secondTrouble: z.enum(errorCodes).nullable(),
      /** Between the copy before and the one that was made. */
      clock: clockSinceSchema,
    }),
  }),
  stopCopying: doorMethod({ audience: 'main', input: nothingSchema, output: nothingSchema }),
  openCopy: doorMethod({ audience: 'main', input: storedCopySchema, output: backupContentSchema }),
  restoreCopy: doorMethod({ audience: 'main', input: storedCopySchema, output: backupContentSchema }),
  findCopiesHolding: mainMethod({
    input: z.strictObject({ places: placesSchema, personId: idSchema }),
    output: copiesHoldingSchema,
  }),
  /** The copies that are left count as holding the person. */
  stopLookingIntoCopies: mainMethod({ waits: false, input: nothingSchema, output: nothingSchema }),
  deleteCopies: mainMethod({
    input: z.strictObject({ places: placesSchema, ...idsSchema.shape }),
    output: nothingSchema,
  }),
}
