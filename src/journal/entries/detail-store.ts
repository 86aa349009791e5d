import type { Content, EntryKind } from '#shared/journal/entry.ts'
import type { Database } from '../storage/database.ts'
import { type SqlFragment, type SqlValue, sql } from '../storage/sql.ts'
import { detailTableOf } from './detail-tables.ts'

const seqOf = (entryId: string): SqlFragment => sql`(SELECT seq FROM entry WHERE id = ${entryId})`

const columnValue = (content: Content, field: string): SqlValue => {
  const value: unknown = Reflect.get(content, field)
  if (value === null || typeof value === 'string') return value
  throw new TypeError(`The ${content.kind} field ${field} is neither text nor empty`)
}

export function insertDetail(db: Database, entryId: string, content: Content): void {
  const { name, fields } = detailTableOf(content.kind)
  const columns = fields.map(({ column }) => sql.name(column))
  const values = fields.map((field) => sql`${columnValue(content, field.name)}`)
  db.run(sql`
    INSERT INTO ${name} (${sql.join([sql`entry_seq`, ...columns])}) VALUES (${sql.join([seqOf(entryId), ...values])})
  `)
}

export function updateDetail(db: Database, entryId: string, content: Content): void {
  const { name, fields } = detailTableOf(content.kind)
  const settings = fields.map((field) => sql`${sql.name(field.column)} = ${columnValue(content, field.name)}`)
  db.run(sql`UPDATE ${name} SET ${sql.join(settings)} WHERE entry_seq = ${seqOf(entryId)}`)
}

export function deleteDetail(db: Database, entryId: string, kind: EntryKind): void {
  db.run(sql`DELETE FROM ${detailTableOf(kind).name} WHERE entry_seq = ${seqOf(entryId)}`)
}

/** The contents of many entries by their `seq`: one query a kind, however many there are. */
export function selectDetails(
  db: Database,
  entries: readonly { readonly seq: number; readonly kind: EntryKind }[],
): Map<number, Content> {
  const contents = new Map<number, Content>()
  for (const [kind, ofKind] of Map.groupBy(entries, (entry) => entry.kind)) {
    selectDetailsOfKind(db, { kind, seqs: ofKind.map(({ seq }) => seq), into: contents })
  }
  return contents
}

function selectDetailsOfKind(
  db: Database,
  { kind, seqs, into }: { kind: EntryKind; seqs: readonly number[]; into: Map<number, Content> },
): void {
  const { name, fields } = detailTableOf(kind)
  const columns = sql.join([sql`entry_seq`, ...fields.map(({ column }) => sql.name(column))])
  // One parameter for the whole list, so that the statement is prepared once whatever the list's length.
  const rows = db.all<Record<string, unknown>>(sql`
    SELECT ${columns} FROM ${name} WHERE entry_seq IN (SELECT value FROM json_each(${JSON.stringify(seqs)}))
  `)
  for (const row of rows) {
    const values = fields.map((field) => [field.name, row[field.column]] as const)
    // Written from parsed content into a STRICT table of the same shape, so it is content still.
    into.set(Number(row['entry_seq']), { kind, ...Object.fromEntries(values) } as Content)
  }
}
