import { type EntryKind, entryKinds } from '#shared/journal/entry.ts'
import { shownName } from '#shared/journal/text.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'

/** What the index by kind says of an entry, although the page of the entry itself may be lost. */
export interface IndexedEntry {
  readonly seq: number
  readonly id: string
  readonly personId: string
  readonly kind: EntryKind
  readonly day: string
  readonly layer: string
  /** The first 141 characters. */
  readonly beginning: string
}

export interface PlacedEntry {
  readonly seq: number
  readonly personId: string
  readonly day: string
}

/** Reads the index alone, from `from` on in its own order, and never the table. */
export const selectIndexed = (source: Database, direction: 'ASC' | 'DESC', limit: number): IndexedEntry[] => {
  const order = direction === 'ASC' ? sql`ASC` : sql`DESC`
  return source.all<IndexedEntry>(sql`
    SELECT seq, id, person_id AS personId, kind, day, layer, substr(words, 1, 141) AS beginning
    FROM entry INDEXED BY entry_by_kind WHERE trashed_at IS NULL
    ORDER BY person_id ${order}, kind ${order}, day ${order}, layer ${order}, id ${order} LIMIT ${limit}
  `)
}

export const selectPlaces = (db: Database, seqs: readonly number[]): PlacedEntry[] =>
  db.all<PlacedEntry>(sql`
    SELECT seq, person_id AS personId, day FROM entry WHERE seq IN (SELECT value FROM json_each(${JSON.stringify(seqs)}))
  `)

export const hasEntry = (db: Database, { seq, id }: { seq: number; id: string }): boolean =>
  db.get(sql`SELECT 1 FROM entry WHERE seq = ${seq} OR id = ${id}`) !== undefined

/** An entry without its words; `restoreWords` gives them back from its content. */
export function insertIndexed(db: Database, entry: IndexedEntry, instant: string): void {
  db.run(sql`
    INSERT INTO entry (seq, id, person_id, kind, day, layer, words, created_at, updated_at)
    VALUES (
      ${entry.seq}, ${entry.id}, ${entry.personId}, ${entry.kind}, ${entry.day}, ${entry.layer}, ${entry.beginning},
      ${instant}, ${instant}
    )
  `)
}

export function updateWords(db: Database, seq: number, words: string): void {
  db.run(sql`UPDATE entry SET words = ${words} WHERE seq = ${seq}`)
}

/** The kinds that the schema of a rescued journal has a table for; an older one has fewer. */
function kindsIn(db: Database): EntryKind[] {
  const tables = new Set(
    db.all<{ name: string }>(sql`SELECT name FROM sqlite_schema WHERE type = 'table'`).map(({ name }) => name),
  )
  return entryKinds.filter((kind) => tables.has(kind))
}

/** Contents whose entry is lost, kind by kind. */
export const selectOrphans = (db: Database): { seq: number; kind: EntryKind }[] =>
  kindsIn(db).flatMap((kind) =>
    db
      .all<{ seq: number }>(
        sql`SELECT entry_seq AS seq FROM ${sql.name(kind)} WHERE entry_seq NOT IN (SELECT seq FROM entry)`,
      )
      .map(({ seq }) => ({ seq, kind })),
  )

/** The entry written just before: when it was, is the best guess for one that has lost its day. */
export const selectDayBefore = (db: Database, seq: number): string | undefined =>
  db.get<{ day: string }>(sql`SELECT day FROM entry WHERE seq < ${seq} ORDER BY seq DESC LIMIT 1`)?.day

export const selectDayAfter = (db: Database, seq: number): string | undefined =>
  db.get<{ day: string }>(sql`SELECT day FROM entry WHERE seq >= ${seq} ORDER BY seq LIMIT 1`)?.day

/** Entries whose content is lost, or points at an entry that is: their words are all that is left. */
export function selectBrokenContents(db: Database): { seq: number; kind: EntryKind; words: string }[] {
  const kinds = kindsIn(db)
  const missing = kinds.map(
    (kind) => sql`SELECT seq FROM entry WHERE kind = ${kind} AND seq NOT IN (SELECT entry_seq FROM ${sql.name(kind)})`,
  )
  const pointing = pointers
    .filter(({ kind }) => kinds.includes(kind))
    .map(
      ({ kind, column }) => sql`
        SELECT entry_seq FROM ${sql.name(kind)} WHERE ${sql.name(column)} NOT IN (SELECT id FROM entry)
      `,
    )
  return [...missing, ...pointing].flatMap((broken) =>
    db.all<{ seq: number; kind: EntryKind; words: string }>(
      sql`SELECT seq, kind, words FROM entry WHERE seq IN (${broken})`,
    ),
  )
}

/** Kinds that mean nothing without the entry that they are about. */
const pointers: readonly { kind: EntryKind; column: string }[] = [
  { kind: 'checkpoint', column: 'goal_id' },
  { kind: 'phase', column: 'experiment_id' },
  { kind: 'addendum', column: 'entry_id' },
]

export function turnIntoNote(
  db: Database,
  { seq, kind, words }: { seq: number; kind: EntryKind; words: string },
): void {
  db.run(sql`DELETE FROM ${sql.name(kind)} WHERE entry_seq = ${seq}`)
  db.run(sql`UPDATE entry SET kind = 'note' WHERE seq = ${seq}`)
  db.run(sql`INSERT INTO note (entry_seq, text) VALUES (${seq}, ${words})`)
}

/** Ids of people that are written about and are lost themselves. */
export const selectLostPeople = (db: Database): string[] =>
  db
    .all<{ id: string }>(sql`
      SELECT person_id AS id FROM entry UNION SELECT person_id FROM meeting UNION SELECT person_id FROM agenda_item
      EXCEPT SELECT id FROM person ORDER BY id
    `)
    .map(({ id }) => id)

interface Reference {
  readonly child: string
  readonly column: string
  readonly parent: string
  readonly parentColumn: string
  readonly required: number
}

/** Rows that point at what is lost: they stop pointing, or go when they mean nothing alone. */
export function dropDanglingReferences(db: Database): void {
  const references = db.all<Reference>(sql`
    SELECT tables.name AS child, keys."from" AS "column", keys."table" AS parent, keys."to" AS parentColumn,
      columns."notnull" OR columns.pk AS required
    FROM pragma_table_list AS tables
    JOIN pragma_foreign_key_list(tables.name) AS keys
    JOIN pragma_table_info(tables.name) AS columns ON columns.name = keys."from"
    WHERE tables.schema = 'main' AND tables.type = 'table'
  `)
  for (const { child, column, parent, parentColumn, required } of references) {
    const [table, points] = [sql.name(child), sql.name(column)]
    const dangling = sql`
      ${points} IS NOT NULL AND ${points} NOT IN (SELECT ${sql.name(parentColumn)} FROM ${sql.name(parent)})
    `
    if (required) db.run(sql`DELETE FROM ${table} WHERE ${dangling}`)
    else db.run(sql`UPDATE ${table} SET ${points} = NULL WHERE ${dangling}`)
  }
}

export const countKinds = (db: Database): { kind: EntryKind; entries: number }[] =>
  db.all<{ kind: EntryKind; entries: number }>(sql`SELECT kind, count(*) AS entries FROM entry GROUP BY kind`)

export const selectNames = (db: Database): Map<string, string> =>
  new Map(
    db.all<{ id: string; name: string }>(sql`SELECT id, name FROM person`).map(({ id, name }) => [id, shownName(name)]),
  )
