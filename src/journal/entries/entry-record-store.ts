import type { EntryKind } from '#shared/journal/entry.ts'
import type { EntryRecord } from '#shared/journal/export.ts'
import type { Revision } from '#shared/journal/revision.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import { type RevisionRow, revisionFromRow } from './revision-store.ts'

/** The columns of an entry, without what its kind's own table holds. */
export interface EntryRecordRow
  extends Pick<EntryRecord, 'id' | 'personId' | 'day' | 'layer' | 'trashedAt' | 'heldBack'> {
  readonly seq: number
  readonly kind: EntryKind
  readonly meetingId: string | null
  readonly stepId: string | null
  readonly questionId: string | null
  readonly createdAt: string
  readonly updatedAt: string
}

export interface EntryPage {
  /** After this `seq`. */
  readonly after: number
  readonly limit: number
  /** Null for everyone. */
  readonly personId: string | null
}

/** Rows in the order in which they were written, those in the trash too. */
export function selectEntryRows(db: Database, { after, limit, personId }: EntryPage): EntryRecordRow[] {
  const ofPerson = personId === null ? sql.empty : sql`AND person_id = ${personId}`
  return db.all<EntryRecordRow>(sql`
    SELECT seq, id, person_id AS personId, meeting_id AS meetingId, step_id AS stepId, question_id AS questionId, kind,
      day, layer, created_at AS createdAt, updated_at AS updatedAt, trashed_at AS trashedAt,
      (SELECT confidence FROM sharing_question WHERE entry_seq = entry.seq) AS heldBack
    FROM entry WHERE seq > ${after} ${ofPerson} ORDER BY seq LIMIT ${limit}
  `)
}

/** From the first `seq` to the last, both included. */
type Span = readonly [from: number, to: number]

/** Earlier stands by the entry's `seq`, the oldest first. */
export function selectRevisionsOf(db: Database, [from, to]: Span): Map<number, Revision[]> {
  const rows = db.all<RevisionRow & { entrySeq: number }>(sql`
    SELECT entry_seq AS entrySeq, stood_since AS stoodSince, stood_until AS stoodUntil, day, layer, content,
      person_id AS personId
    FROM entry_revision WHERE entry_seq BETWEEN ${from} AND ${to} ORDER BY entry_seq, seq
  `)
  const found = new Map<number, Revision[]>()
  for (const { entrySeq, ...row } of rows) {
    found.set(entrySeq, [...(found.get(entrySeq) ?? []), revisionFromRow(row)])
  }
  return found
}

/** How goals were first written, by the goal's `seq`. */
export function selectOrigins(db: Database, [from, to]: Span): Map<number, EntryRecord['origin']> {
  const rows = db.all<{ seq: number } & NonNullable<EntryRecord['origin']>>(sql`
    SELECT entry_seq AS seq, title, state FROM goal_origin WHERE entry_seq BETWEEN ${from} AND ${to}
  `)
  return new Map(rows.map(({ seq, title, state }) => [seq, { title, state }]))
}
