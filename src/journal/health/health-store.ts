import type { Database } from '../storage/database.ts'
import { isSearchIndexDamage } from '../storage/driver-error.ts'
import { unlessDamaged } from '../storage/readable-rows.ts'
import { assertSearchInStep } from '../storage/search-index.ts'
import { sql } from '../storage/sql.ts'

/** Every table with pages of its own, those of the search index too. */
export const selectTables = (db: Database): string[] =>
  unlessDamaged(() =>
    db
      .all<{ name: string }>(sql`
        SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') ORDER BY name
      `)
      .map(({ name }) => name),
  ) ?? []

/** How many parts of a table and its indexes are spoilt. */
export function countPlaces(db: Database, table: string): number {
  const lines = unlessDamaged(() =>
    db.all<{ line: string }>(sql`SELECT quick_check AS line FROM pragma_quick_check(${table})`),
  )
  if (!lines) return 1
  return lines.filter(({ line }) => line !== 'ok').length
}

/** Whether the search index says what the entries say. */
export function isSearchInStep(db: Database): boolean {
  try {
    assertSearchInStep(db)
    return true
  } catch (error) {
    if (isSearchIndexDamage(error)) return false
    throw error
  }
}
