import { z } from 'zod'
import { errorCodes } from '../contract/error-codes.ts'

/** A backup's name is that of its file: never a path, and it says nothing about anyone. */
export const backupIdSchema = z.string().regex(/^(usual|before-update)-\d{8}T\d{9}Z-[0-9a-f]{8}\.alongside$/)

/** `usual`: by the day or by hand. `before-update`: before a newer app changes the form of the journal. */
export const backupKindSchema = z.enum(['usual', 'before-update'])
export type BackupKind = z.infer<typeof backupKindSchema>

const backupSchema = z.strictObject({
  id: backupIdSchema,
  kind: backupKindSchema,
  madeAt: z.iso.datetime(),
  bytes: z.int(),
  /** Whether it lies beside the journal, in the second folder, or in both. */
  isBeside: z.boolean(),
  isInSecond: z.boolean(),
})
export type Backup = z.infer<typeof backupSchema>

/** A journal that was replaced by a restored one: the name of its folder. */
const setAsideSchema = z.strictObject({
  id: z.string().regex(/^replaced-\d{8}T\d{9}Z$/),
  replacedAt: z.iso.datetime(),
  /** The day on which it is deleted. */
  until: z.iso.date(),
})
export type SetAside = z.infer<typeof setAsideSchema>

/** Why the last try did not succeed: in which place, since when. */
export const backupTroubleSchema = z.strictObject({
  place: z.enum(['beside', 'second']),
  code: z.enum(errorCodes),
  at: z.iso.datetime(),
  /** Whether Today has said it and was told that this is enough. */
  isQuiet: z.boolean(),
})
export type BackupTrouble = z.infer<typeof backupTroubleSchema>

/** What the computer's clock did between two copies: a count that only grows says which of them is the later one. */
export const clockSinceSchema = z.enum(['steady', 'set-back', 'far-ahead'])
export type ClockSince = z.infer<typeof clockSinceSchema>

export const storedBackupsSchema = z.strictObject({
  /** The newest first, by the count of saves; only those of this journal, and only whole ones. */
  copies: z.array(backupSchema),
  setAside: z.array(setAsideSchema),
})
export type StoredBackups = z.infer<typeof storedBackupsSchema>

/** What is chosen to be opened: a backup, a journal that was set aside, or the file that was chosen last. */
export const restorableSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('backup'), id: backupIdSchema }),
  z.strictObject({ kind: z.literal('set-aside'), id: setAsideSchema.shape.id }),
  z.strictObject({ kind: z.literal('file') }),
])
export type Restorable = z.infer<typeof restorableSchema>

/** What was found in a backup that was opened and proved. Counts only. */
export const backupContentSchema = z.strictObject({
  people: z.int(),
  entries: z.int(),
  meetings: z.int(),
  /** When something was written last; null in an empty journal. */
  lastWritten: z.iso.datetime().nullable(),
  holdsMirror: z.boolean(),
})
export type BackupContent = z.infer<typeof backupContentSchema>

/** Which copies hold a person or cannot be opened, and when the last of them will be gone. */
export const copiesHoldingSchema = z.strictObject({
  backups: z.array(backupIdSchema),
  setAside: z.int(),
  /** Of both, those that were not looked into: they do not open, or the looking was stopped. */
  unread: z.int(),
  /** If a copy is made every day; null when one stays until newer ones take its place. */
  until: z.iso.date().nullable(),
})
export type CopiesHolding = z.infer<typeof copiesHoldingSchema>
