import { z } from 'zod'
import { instantSchema } from './day.ts'
import { recordCountsSchema } from './export.ts'
import { idSchema } from './text.ts'

/** What a journal as JSON brings, or brought. */
export const journalImportSchema = z.strictObject({
  added: recordCountsSchema,
  /** What the journal has already; it stays as it is. */
  known: recordCountsSchema,
  /** Takes it back; null for a trial. */
  batchId: idSchema.nullable(),
})
export type JournalImport = z.infer<typeof journalImportSchema>

/** Where an import came from. */
export const importSourceSchema = z.enum(['alongside', 'markdown', 'csv', 'day-one', 'jrnl'])

/** An import that can be taken back as a whole. */
export const importBatchSchema = z.strictObject({
  id: idSchema,
  source: importSourceSchema,
  importedAt: instantSchema,
  entries: z.int(),
})
export type ImportBatch = z.infer<typeof importBatchSchema>
