import type { Database } from '../database.ts'
import { sql } from '../sql.ts'

/** What today's stores write into besides the columns of a journal from before `folded-search`. */
const lent = [
  { table: sql`entry`, column: sql`search_words`, type: sql`TEXT` },
  { table: sql`agenda_item`, column: sql`search_words`, type: sql`TEXT` },
  { table: sql`person`, column: sql`earlier_names`, type: sql`TEXT NOT NULL DEFAULT '[]'` },
  { table: sql`person`, column: sql`named_at`, type: sql`TEXT NOT NULL DEFAULT ''` },
]

/** Lets today's use cases fill a journal of an earlier schema: the columns that they know besides are there meanwhile. */
export function withLentColumns<Value>(old: Database, fill: () => Value): Value {
  for (const { table, column, type } of lent) old.run(sql`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`)
  const value = fill()
  for (const { table, column } of lent) old.run(sql`ALTER TABLE ${table} DROP COLUMN ${column}`)
  return value
}
