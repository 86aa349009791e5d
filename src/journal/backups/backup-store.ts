import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import { countRows } from '../storage/verified-copy.ts'

/** What of a journal is told to someone who looks into a copy of it. */
export interface JournalContent {
  readonly people: number
  readonly entries: number
  readonly meetings: number
  readonly lastWritten: string | null
}

export const readContent = (db: Database): JournalContent => ({
  people: countRows(db, 'person'),
  entries: countRows(db, 'entry'),
  meetings: countRows(db, 'meeting'),
  lastWritten: db.get<{ latest: string | null }>(sql`SELECT max(updated_at) AS latest FROM entry`)?.latest ?? null,
})

export const hasPerson = (db: Database, personId: string): boolean =>
  db.get(sql`SELECT 1 FROM person WHERE id = ${personId}`) !== undefined

const piece = 500

/** Whether the rows of a table have numbers to go on from. Those that have none are short lists. */
export const hasRowid = (db: Database, table: string): boolean =>
  db.get<{ wr: number }>(sql`SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ${table}`)?.wr === 0

/** How many rows come next after a rowid, and the last of them; null when there are none. */
export function countAfter(db: Database, table: string, after: number | null): { rows: number; last: number | null } {
  const begin = after === null ? sql`` : sql`WHERE rowid > ${after}`
  const found = db.get<{ rows: number; last: number | null }>(sql`
    SELECT count(*) AS rows, max(at) AS last
    FROM (SELECT rowid AS at FROM ${sql.name(table)} ${begin} ORDER BY rowid LIMIT ${piece})
  `)
  return found ?? { rows: 0, last: null }
}
