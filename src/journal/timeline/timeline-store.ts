import type { Day, Period } from '#shared/journal/day.ts'
import { type EntryKind, entryKinds } from '#shared/journal/entry.ts'
import { titleFromWords } from '#shared/journal/entry-words.ts'
import type { MarkWords, PlacedMark } from '#shared/journal/timeline-mark.ts'
import type { Database } from '../storage/database.ts'
import { type SqlFragment, sql } from '../storage/sql.ts'
import { type MarkDetail, markColumnsOf } from './mark-columns.ts'

/** How many entries of a kind there are in a month. */
export interface KindCount {
  readonly month: string
  readonly kind: EntryKind
  readonly count: number
  readonly privates: number
}

/** Both ends may be open. */
export interface OpenPeriod {
  readonly from: Day | null
  readonly to: Day | null
}

/**
 * One more than a title has, so that it can tell that it was cut. Written as in the index `entry_by_kind`, which then
 * answers without reading the entries: 4,000 marks in a third of the time (performance.md P7).
 */
const beginningOfWords = sql`substr(words, 1, 141)`

/** Which marks are read, and whether with the words of their entries. */
interface MarkQuery {
  readonly personId: string
  readonly period: OpenPeriod
  readonly withWords: boolean
}

interface MarkRow extends Pick<PlacedMark, 'day' | 'layer'>, Partial<MarkDetail> {
  readonly id?: string
  readonly words?: string
}

/** A mark, and the words of its entry where they were asked for. */
interface FoundMark {
  readonly mark: PlacedMark
  readonly words: MarkWords
}

/** What the timeline draws of one person's entries outside the trash: one query a kind, each in the order of days. */
export const selectMarks = (db: Database, query: MarkQuery): FoundMark[] =>
  entryKinds.flatMap((kind) => selectMarksOf(db, kind, query))

function selectMarksOf(db: Database, kind: EntryKind, { personId, period, withWords }: MarkQuery): FoundMark[] {
  const details = Object.entries(markColumnsOf[kind]).map(([field, column]) => sql`, ${column} AS "${sql.name(field)}"`)
  const table = details.length > 0 ? sql`JOIN ${sql.name(kind)} AS detail ON detail.entry_seq = entry.seq` : sql.empty
  const words = withWords ? sql`, entry.id, ${beginningOfWords} AS words` : sql.empty
  // Each value costs as much as a row to find, so none is read that is the same for the whole kind.
  const rows = db.all<MarkRow>(sql`
    SELECT entry.day, entry.layer ${words} ${sql.join(details, ' ')}
    FROM entry ${table} WHERE ${outsideTrash(personId)} AND ${within(period)} AND entry.kind = ${kind} ORDER BY entry.day
  `)
  return rows.map((row) => ({
    mark: markFromRow(kind, row),
    words: { id: row.id ?? '', title: titleFromWords(row.words ?? '') },
  }))
}

const markFromRow = (kind: EntryKind, row: MarkRow): PlacedMark => ({
  kind,
  day: row.day,
  until: row.until ?? null,
  layer: row.layer,
  state: row.state ?? null,
  group: row.group ?? null,
  level: row.level ?? null,
})

/** Entries a month and kind. The index is named because it is the narrowest that holds day and kind. */
export function countByMonthAndKind(db: Database, personId: string, period: OpenPeriod): KindCount[] {
  return db.all<KindCount>(sql`
    SELECT substr(day, 1, 7) AS month, kind, count(*) AS count, count(*) FILTER (WHERE layer = 'private') AS privates
    FROM entry INDEXED BY entry_by_person WHERE ${outsideTrash(personId)} AND ${within(period)}
    GROUP BY month, kind
  `)
}

/** The first and last day of one person's entries; null without any. */
export function selectSpan(db: Database, personId: string): Period | null {
  const end = (order: SqlFragment) =>
    db.get<{ day: Day }>(sql`SELECT day FROM entry WHERE ${outsideTrash(personId)} ORDER BY day ${order} LIMIT 1`)?.day
  const [from, to] = [end(sql`ASC`), end(sql`DESC`)]
  return from && to ? { from, to } : null
}

const outsideTrash = (personId: string): SqlFragment => sql`entry.person_id = ${personId} AND entry.trashed_at IS NULL`

function within({ from, to }: OpenPeriod): SqlFragment {
  const after = from === null ? sql`TRUE` : sql`entry.day >= ${from}`
  const before = to === null ? sql`TRUE` : sql`entry.day <= ${to}`
  return sql.join([after, before], ' AND ')
}
