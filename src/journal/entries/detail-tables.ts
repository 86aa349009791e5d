import { contentSchema, type EntryKind } from '#shared/journal/entry.ts'
import { type SqlFragment, sql } from '../storage/sql.ts'

interface DetailField {
  /** As the schema calls it: `whyItMatters`. */
  readonly name: string
  /** As the table calls it: `why_it_matters`. */
  readonly column: string
}

/** Where the fields of one kind live: a table of the kind's own name, one column a field, `entry_seq` as its key. */
interface DetailTable {
  readonly name: SqlFragment
  readonly fields: readonly DetailField[]
}

const columnFromField = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const tables = new Map<EntryKind, DetailTable>(
  contentSchema.options.map(({ shape }) => {
    const fields = Object.keys(shape).filter((name) => name !== 'kind')
    return [
      shape.kind.value,
      { name: sql.name(shape.kind.value), fields: fields.map((name) => ({ name, column: columnFromField(name) })) },
    ]
  }),
)

/** The table of a kind, following its schema: a new field needs a column of its name and nothing else. */
export function detailTableOf(kind: EntryKind): DetailTable {
  const table = tables.get(kind)
  if (!table) throw new RangeError(`No table for ${kind}`)
  return table
}
