import type { SearchHit } from '#shared/journal/search.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'

const snippetWords = 16

interface HitQuery {
  /** In the language of FTS5. */
  readonly query: string
  readonly personId: string | null
  readonly limit: number
}

/**
 * The newest written first: the index yields rows in that order, so the query ends at the limit whatever the number
 * of hits (performance.md P5). CROSS JOIN keeps it from starting at the other table.
 */
export function selectHits(db: Database, { query, personId, limit }: HitQuery): SearchHit[] {
  const ofPerson = personId === null ? sql.empty : sql`AND entry.person_id = ${personId}`
  return db.all<SearchHit>(sql`
    SELECT entry.id AS entryId, entry.person_id AS personId, entry.kind, entry.day, entry.layer,
      snippet(entry_search, 0, ${'\u0001'}, ${'\u0002'}, ${'…'}, ${snippetWords}) AS snippet
    FROM entry_search CROSS JOIN entry ON entry.seq = entry_search.rowid
    WHERE entry_search MATCH ${query} ${ofPerson}
    ORDER BY entry_search.rowid DESC LIMIT ${limit}
  `)
}

/** The first word of the index that is not before `from`; words are as the index folds them. */
export const selectFirstWordFrom = (db: Database, from: string): string | undefined =>
  db.get<{ term: string }>(sql`SELECT term FROM entry_word WHERE term >= ${from} LIMIT 1`)?.term
