import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'

/** Whether every page, index and value of the file is as it should be. */
export const isWhole = (db: Database): boolean =>
  db.get<{ integrity_check: string }>(sql`PRAGMA integrity_check`)?.integrity_check === 'ok'

/** How many rows each table holds, as one text to compare. */
export function rowsOfTables(db: Database): string {
  const tables = db.all<{ name: string }>(sql`
    SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%' ORDER BY name
  `)
  return tables
    .map(({ name }) => `${name} ${db.get<{ rows: number }>(sql`SELECT count(*) AS rows FROM ${sql.name(name)}`)?.rows}`)
    .join('\n')
}
