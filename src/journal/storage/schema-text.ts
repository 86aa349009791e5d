import type { Database } from './database.ts'
import { sql } from './sql.ts'

const heading = '-- What the migrations make. Written by `npm run schema`; do not edit.\n'

/** The schema of an open journal as one readable script, in the order of its names. Shadow tables are left out. */
export function schemaText(db: Database): string {
  const rows = db.all<{ name: string; statement: string }>(sql`
    SELECT name, sql AS statement FROM sqlite_schema
    WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
    ORDER BY tbl_name, CASE type WHEN 'table' THEN 0 WHEN 'view' THEN 1 ELSE 2 END, name
  `)
  const virtualTables = rows.filter(({ statement }) => /^CREATE VIRTUAL TABLE/i.test(statement)).map(({ name }) => name)
  const isShadow = (name: string) => virtualTables.some((table) => name.startsWith(`${table}_`))
  const statements = rows.filter(({ name }) => !isShadow(name)).map(({ statement }) => `${unindented(statement)};\n`)
  return [heading, ...statements].join('\n')
}

/** Migrations indent their SQL with their code; the last line of a statement says by how much. */
function unindented(statement: string): string {
  const lines = statement.split('\n')
  const margin = lines.at(-1)?.match(/^ */)?.[0] ?? ''
  return lines.map((line) => (line.startsWith(margin) ? line.slice(margin.length) : line)).join('\n')
}
