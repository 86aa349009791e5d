import type { Connection } from './connection.ts'
import {
  longestReadable,
  type NumberedRow,
  readAround,
  type Stretch,
  unlessDamaged,
  wholeTable,
} from './readable-rows.ts'
import { type SqlFragment, type SqlValue, sql } from './sql.ts'

/** What became of one table. */
export interface TableRescue {
  readonly name: string
  /** Rows whose pages were proved to be as they were written. */
  readonly saved: number
  /** Numbers of rows from pages without that proof: most of their text is right, and some of it may not be. */
  readonly doubtful: readonly number[]
  /** Where nothing could be read. */
  readonly lost: readonly Stretch[]
}

interface Table {
  readonly name: string
  readonly columns: readonly string[]
  /** The columns of its key when its rows have no number. */
  readonly key: readonly string[] | null
}

/** What is made again instead of copied: the identity, the search index, and what follows from other tables. */
const notCopied = new Set(['journal_info', 'freedom_latest'])

/** A text that no form of ours takes: a page without proof can say anything. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const broken = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/

/** Copies what every table of `target` has in `source`, row by row around spoilt pages. */
export function copyReadableTables(source: Connection, target: Connection): TableRescue[] {
  return tablesOf(target).map((table) => {
    if (table.key) return copyByKey(source, { ...table, key: table.key }, target)
    let saved = 0
    const lost = readAround({
      read: rowsFrom(source, table),
      take: (rows) => {
        saved += insertRows(target, table, rows).length
      },
    })
    return { name: table.name, saved, doubtful: [], lost }
  })
}

/** Fills the gaps of `tables` from pages that lack their proof, as far as what they say is text at all. */
export function fillGapsUnproved(
  unproved: Connection,
  target: Connection,
  tables: readonly TableRescue[],
): TableRescue[] {
  const numbered = new Map(tablesOf(target).map((table) => [table.name, table]))
  return tables.map((rescued) => {
    const table = numbered.get(rescued.name)
    if (!table || table.key) return rescued
    const doubtful: number[] = []
    const take = (rows: readonly NumberedRow[]): void =>
      void doubtful.push(...insertRows(target, table, rows.filter(isLegible)))
    const lost = rescued.lost.flatMap((stretch) => readAround({ read: rowsFrom(unproved, table), take }, stretch))
    return { ...rescued, doubtful, lost }
  })
}

/** Small tables that say how others belong together: from both ends, as far as each leads. */
function copyByKey(source: Connection, table: Table & { key: readonly string[] }, target: Connection): TableRescue {
  const read = (direction: SqlFragment) => (limit: number) =>
    source.all<NumberedRow>(sql`
      SELECT 0 AS rescueKey, ${listOf(table.columns)} FROM ${sql.name(table.name)}
      ORDER BY ${sql.join(table.key.map((column) => sql`${sql.name(column)} ${direction}`))} LIMIT ${limit}
    `)
  const all = unlessDamaged(() => read(sql`ASC`)(-1))
  const parts = all ? [all] : [sql`ASC`, sql`DESC`].map((direction) => longestReadable(read(direction)))
  const saved = parts.map((rows) => insertRows(target, table, rows).length).reduce((sum, count) => sum + count, 0)
  return { name: table.name, saved, doubtful: [], lost: all ? [] : [wholeTable] }
}

const rowsFrom =
  (source: Connection, { name, columns }: Table) =>
  (from: number, limit: number): NumberedRow[] =>
    source.all<NumberedRow>(sql`
      SELECT rowid AS rescueKey, ${listOf(columns)} FROM ${sql.name(name)}
      WHERE rowid >= ${from} ORDER BY rowid LIMIT ${limit}
    `)

const listOf = (columns: readonly string[]): SqlFragment => sql.join(columns.map((column) => sql.name(column)))

const isLegible = (row: NumberedRow): boolean =>
  Object.values(row).every((value) => typeof value !== 'string' || !broken.test(value))

/** The numbers of the rows that were taken; one that breaks a rule of its table is left out. */
function insertRows(target: Connection, { name, columns }: Table, rows: readonly NumberedRow[]): number[] {
  return target.uncountedTransaction(() =>
    rows
      .filter((row) => {
        const values = columns.map((column) => sql`${row[column] as SqlValue}`)
        return insertOne(
          target,
          sql`
          INSERT OR IGNORE INTO ${sql.name(name)} (${listOf(columns)}) VALUES (${sql.join(values)})
        `,
        )
      })
      .map(({ rescueKey }) => rescueKey),
  )
}

/** A value of the wrong type is refused with an error even by OR IGNORE. */
function insertOne(target: Connection, statement: SqlFragment): boolean {
  try {
    return target.run(statement).changes > 0
  } catch (error) {
    if (error instanceof Error && error.message === 'unexpected') return false
    throw error
  }
}

function tablesOf(target: Connection): Table[] {
  const tables = target.pragmaRows('table_list') as { schema: string; name: string; type: string; wr: number }[]
  return tables
    .filter(({ schema, type, name }) => schema === 'main' && type === 'table' && !name.startsWith('sqlite_'))
    .filter(({ name }) => !notCopied.has(name))
    .map(({ name, wr }) => {
      const columns = target.all<{ name: string; pk: number }>(sql`SELECT name, pk FROM pragma_table_info(${name})`)
      const key = columns.filter(({ pk }) => pk > 0).sort((first, second) => first.pk - second.pk)
      return { name, columns: columns.map((column) => column.name), key: wr ? key.map((column) => column.name) : null }
    })
}
