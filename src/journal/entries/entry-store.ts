import type { Entry } from '#shared/journal/entry.ts'
import { wordsOf } from '#shared/journal/entry-words.ts'
import { searchWordsOf } from '#shared/journal/search-tokens.ts'
import type { Database } from '../storage/database.ts'
import { type SqlFragment, sql } from '../storage/sql.ts'
import { insertDetail, selectDetails, updateDetail } from './detail-store.ts'

interface EntryRow extends Omit<Entry, 'place' | 'content'> {
  readonly seq: number
  readonly kind: Entry['content']['kind']
  readonly meetingId: string | null
  readonly stepId: string | null
  readonly questionId: string | null
}

export interface EntryQuery {
  /** A condition on the columns of `entry`. */
  readonly where: SqlFragment
  /** At most this many; all when left out. */
  readonly limit?: number
}

const columns = sql`
  seq, id, person_id AS personId, meeting_id AS meetingId, step_id AS stepId, question_id AS questionId, kind, day,
  layer, created_at AS createdAt, updated_at AS updatedAt
`

export function insertEntry(db: Database, entry: Entry): void {
  const { place, content } = entry
  const words = wordsOf(content)
  db.run(sql`
    INSERT INTO entry (
      id, person_id, meeting_id, step_id, question_id, kind, day, layer, words, search_words, created_at,
      updated_at
    ) VALUES (
      ${entry.id}, ${entry.personId}, ${place.meetingId}, ${place.stepId}, ${place.questionId}, ${content.kind},
      ${entry.day}, ${entry.layer}, ${words}, ${searchWordsOf(words)}, ${entry.createdAt}, ${entry.updatedAt}
    )
  `)
  insertDetail(db, entry.id, content)
}

/** Writes day, layer, content and the time of change; person, place and kind never change. */
export function updateEntry(db: Database, entry: Entry): void {
  const { id, day, layer, content, updatedAt } = entry
  const words = wordsOf(content)
  db.run(sql`
    UPDATE entry SET day = ${day}, layer = ${layer}, words = ${words}, search_words = ${searchWordsOf(words)},
      updated_at = ${updatedAt}
    WHERE id = ${id}
  `)
  updateDetail(db, id, content)
}

export function updateTrashedAt(db: Database, id: string, trashedAt: string | null): void {
  db.run(sql`UPDATE entry SET trashed_at = ${trashedAt} WHERE id = ${id}`)
}

/** Entries with their contents, newest day first, the one written last first within a day. */
export function selectEntries(db: Database, { where, limit }: EntryQuery): Entry[] {
  const end = limit === undefined ? sql.empty : sql`LIMIT ${limit}`
  const rows = db.all<EntryRow>(sql`SELECT ${columns} FROM entry WHERE ${where} ORDER BY day DESC, seq DESC ${end}`)
  const contents = selectDetails(db, rows)
  return rows.map((row) => entryFromRow(row, contents))
}

function entryFromRow(row: EntryRow, contents: ReturnType<typeof selectDetails>): Entry {
  const { seq, kind, meetingId, stepId, questionId, ...base } = row
  const content = contents.get(seq)
  if (!content) throw new Error(`An entry of kind ${kind} has lost its content`)
  return { ...base, place: { meetingId, stepId, questionId }, content }
}
