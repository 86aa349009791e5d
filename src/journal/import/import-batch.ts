import type { ImportBatch } from '#shared/journal/import.ts'
import { instantOf } from '../clock.ts'
import type { Context } from '../context.ts'
import type { Database } from '../storage/database.ts'
import { insertBatch, insertBatchRecord } from './import-store.ts'

/** Begins an import that can be taken back as a whole. Inside its transaction. */
export const keepBatch = ({ db, clock }: Context, { id, source }: Pick<ImportBatch, 'id' | 'source'>): void =>
  insertBatch(db, { id, source, importedAt: instantOf(clock) })

/** Counts an entry to an import. */
export const keepInBatch = (db: Database, batchId: string, entryId: string): void =>
  insertBatchRecord(db, batchId, { type: 'entry', id: entryId })

/** Counts a person who was added for an import to it. */
export const keepPersonInBatch = (db: Database, batchId: string, personId: string): void =>
  insertBatchRecord(db, batchId, { type: 'person', id: personId })
