import type { MentionPlace } from '#shared/journal/erasure.ts'
import type { Database } from '../storage/database.ts'
import { type SqlFragment, sql } from '../storage/sql.ts'
import type { TextTable } from './text-columns.ts'

/** A row that holds words, with the record through which a manager reads it. */
export interface RowOfTexts {
  readonly id: string
  readonly personId: string | null
  readonly day: string | null
  readonly isTrashed: number
  /** JSON: what stands in each column, null or a text. */
  readonly texts: string
  /** To go on after. */
  readonly at: number
}

interface Record {
  readonly place: MentionPlace
  /** The table as `own`, with what it is a part of. */
  readonly from: SqlFragment
  readonly id: SqlFragment
  readonly personId: SqlFragment
  readonly day: SqlFragment
  readonly trashedAt: SqlFragment
}

const nothing = sql`NULL`

const ofEntry = (table: string): Record => ({
  place: table === 'entry_revision' ? 'earlier-wording' : 'entry',
  from: sql`${sql.name(table)} AS own JOIN entry ON entry.seq = own.entry_seq`,
  id: sql`entry.id`,
  personId: sql`entry.person_id`,
  day: sql`entry.day`,
  trashedAt: sql`entry.trashed_at`,
})

const alone = (table: string, place: MentionPlace, columns: Partial<Record> = {}): Record => ({
  place,
  from: sql`${sql.name(table)} AS own`,
  id: sql`own.id`,
  personId: nothing,
  day: nothing,
  trashedAt: nothing,
  ...columns,
})

const ofPerson = { personId: sql`own.person_id` }
const mayBeTrashed = { trashedAt: sql`own.trashed_at` }

const records: { readonly [table: string]: Record } = {
  entry: alone('entry', 'entry', { ...ofPerson, ...mayBeTrashed, day: sql`own.day` }),
  person: alone('person', 'about', { personId: sql`own.id` }),
  meeting: alone('meeting', 'meeting', { ...ofPerson, day: sql`own.day` }),
  agenda_item: alone('agenda_item', 'agenda-item', { ...ofPerson, ...mayBeTrashed, day: sql`own.added_on` }),
  summary_draft: alone('summary_draft', 'summary-draft', { ...ofPerson, id: sql`own.person_id` }),
  summary_draft_version: alone('summary_draft_version', 'summary-draft', {
    from: sql`summary_draft_version AS own JOIN summary_draft ON summary_draft.seq = own.draft_seq`,
    id: sql`summary_draft.person_id`,
    personId: sql`summary_draft.person_id`,
  }),
  own_template: alone('own_template', 'guide', mayBeTrashed),
  own_template_version: alone('own_template_version', 'guide', {
    from: sql`own_template_version AS own JOIN own_template ON own_template.seq = own.template_seq`,
    id: sql`own_template.id`,
    trashedAt: sql`own_template.trashed_at`,
  }),
  kept_text: alone('kept_text', 'unsent-text', { ...ofPerson, id: sql`own.place` }),
  own_word: alone('own_word', 'own-word'),
}

/** How the rows of a table are read, also of one that a later migration adds. */
export function recordOf(db: Database, table: string): Record {
  const known = records[table]
  if (known) return known
  const has = (column: string): boolean =>
    db.get(sql`SELECT 1 FROM pragma_table_info(${table}) WHERE name = ${column}`) !== undefined
  if (has('entry_seq')) return ofEntry(table)
  return alone(table, 'elsewhere', { id: sql`''`, ...(has('person_id') ? ofPerson : {}) })
}

/** Rows that are not about this person, in their order; `after` null for the first. All at once of a table without numbers. */
export function selectTexts(
  db: Database,
  { columns, hasRowid }: Pick<TextTable, 'columns' | 'hasRowid'>,
  { record, personId, after, limit }: { record: Record; personId: string; after: number; limit: number },
): RowOfTexts[] {
  const at = hasRowid ? sql`own.rowid` : sql`0`
  const texts = sql.join(columns.map((column) => sql`own.${sql.name(column)}`))
  const page = hasRowid ? sql`AND own.rowid > ${after} ORDER BY own.rowid LIMIT ${limit}` : sql.empty
  return db.all<RowOfTexts>(sql`
    SELECT ${record.id} AS id, ${record.personId} AS personId, ${record.day} AS day,
      ${record.trashedAt} IS NOT NULL AS isTrashed, json_array(${texts}) AS texts, ${at} AS at
    FROM ${record.from} WHERE ${record.personId} IS NOT ${personId} ${page}
  `)
}
