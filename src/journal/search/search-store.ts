import type { InputOf } from '#shared/contract/contract.ts'
import type { AgendaHit, SearchHit } from '#shared/journal/search.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'

interface HitQuery extends Omit<InputOf<'searchEntries'>, 'text'> {
  /** In the language of FTS5. */
  readonly query: string
}

type Found<Hit> = Omit<Hit, 'snippet'> & { readonly words: string }

/**
 * The newest written first: the index yields rows in that order, so the query ends at the limit whatever the number
 * of hits (performance.md P5). CROSS JOIN keeps it from starting at the other table.
 */
export function selectHits(
  db: Database,
  { query, personId, kind, after, before, limit }: HitQuery,
): Found<SearchHit>[] {
  const ofPerson = personId === null ? sql.empty : sql`AND entry.person_id = ${personId}`
  const ofKind = kind === undefined ? sql.empty : sql`AND entry.kind = ${kind}`
  const since = after === undefined ? sql.empty : sql`AND entry.day >= ${after}`
  const until = before === undefined ? sql.empty : sql`AND entry.day < ${before}`
  return db.all<Found<SearchHit>>(sql`
    SELECT entry.id AS entryId, entry.person_id AS personId, entry.kind, entry.day, entry.layer, entry.words
    FROM entry_search CROSS JOIN entry ON entry.seq = entry_search.rowid
    WHERE entry_search MATCH ${query} ${ofPerson} ${ofKind} ${since} ${until}
    ORDER BY entry_search.rowid DESC LIMIT ${limit}
  `)
}

/** What was put on the agenda last comes first. */
export function selectAgendaHits(
  db: Database,
  { query, personId, limit }: Pick<HitQuery, 'query' | 'personId' | 'limit'>,
): Found<AgendaHit>[] {
  const ofPerson = personId === null ? sql.empty : sql`AND agenda_item.person_id = ${personId}`
  return db.all<Found<AgendaHit>>(sql`
    SELECT agenda_item.id AS itemId, agenda_item.person_id AS personId, agenda_item.added_on AS addedOn,
      agenda_item.ticked_on AS tickedOn, agenda_item.text AS words
    FROM agenda_search CROSS JOIN agenda_item ON agenda_item.seq = agenda_search.rowid
    WHERE agenda_search MATCH ${query} ${ofPerson}
    ORDER BY agenda_search.rowid DESC LIMIT ${limit}
  `)
}

/** Every entry of one person, in no order. */
export const selectMatchingIds = (db: Database, query: string, personId: string): string[] =>
  db
    .all<{ id: string }>(sql`
      SELECT entry.id FROM entry_search CROSS JOIN entry ON entry.seq = entry_search.rowid
      WHERE entry_search MATCH ${query} AND entry.person_id = ${personId}
    `)
    .map(({ id }) => id)

/** The first word of the index that is not before `from`; words are as the index folds them. */
export const selectFirstWordFrom = (db: Database, from: string): string | undefined =>
  db.get<{ term: string }>(sql`SELECT term FROM entry_word WHERE term >= ${from} LIMIT 1`)?.term

/** Grows with every row that is written since the journal was opened. */
export const selectChangeCount = (db: Database): number =>
  db.get<{ changes: number }>(sql`SELECT total_changes() AS changes`)?.changes ?? 0
