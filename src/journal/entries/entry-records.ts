import type { EntryRecord } from '#shared/journal/export.ts'
import { keepOrigin } from '../goals/goals.ts'
import { waitForChoice } from '../sharing/sharing.ts'
import type { Database } from '../storage/database.ts'
import { selectDetails } from './detail-store.ts'
import {
  type EntryPage,
  type EntryRecordRow,
  selectEntryRows,
  selectOrigins,
  selectRevisionsOf,
} from './entry-record-store.ts'
import { insertEntry, updateTrashedAt } from './entry-store.ts'
import { insertRevision } from './revision-store.ts'

interface NumberedRecord {
  readonly seq: number
  readonly record: EntryRecord
}

/** Whole entries in the order in which they were written: their history, and those in the trash too. */
export function listEntryRecords(db: Database, page: EntryPage): NumberedRecord[] {
  const rows = selectEntryRows(db, page)
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return []
  const contents = selectDetails(db, rows)
  const revisions = selectRevisionsOf(db, [first.seq, last.seq])
  const origins = selectOrigins(db, [first.seq, last.seq])
  return rows.map((row) => {
    const content = contents.get(row.seq)
    if (!content) throw new Error(`An entry of kind ${row.kind} has lost its content`)
    const origin = origins.get(row.seq) ?? null
    return { seq: row.seq, record: recordOf(row, { content, origin, revisions: revisions.get(row.seq) ?? [] }) }
  })
}

function recordOf(row: EntryRecordRow, parts: Pick<EntryRecord, 'content' | 'origin' | 'revisions'>): EntryRecord {
  const { seq: _, kind: __, meetingId, stepId, questionId, ...base } = row
  return { type: 'entry', ...base, place: { meetingId, stepId, questionId }, ...parts }
}

/**
 * Adds an entry as it was elsewhere, with its history. Its person must exist; what it points at may come later in the
 * same transaction. Nothing follows from it and nothing is emitted.
 */
export function importEntry(db: Database, record: EntryRecord): void {
  const { type: _, trashedAt, origin, revisions, heldBack, ...entry } = record
  insertEntry(db, entry)
  if (trashedAt !== null) updateTrashedAt(db, entry.id, trashedAt)
  if (heldBack !== null) waitForChoice(db, entry.id, heldBack)
  if (origin !== null) keepOrigin(db, entry.id, origin)
  for (const { stoodSince, stoodUntil, personId, ...stand } of revisions) {
    insertRevision(db, { ...entry, ...stand, updatedAt: stoodSince }, stoodUntil, personId ?? null)
  }
}
