import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase } from '#journal/storage/create-database.ts'
import { schemaText } from '#journal/storage/schema-text.ts'

/** Writes src/journal/storage/schema.sql, so that a change of the schema can be read in one place. `npm run schema` */
const folder = mkdtempSync(join(tmpdir(), 'alongside-schema-'))
try {
  const db = createDatabase({
    path: join(folder, 'journal-1.db'),
    dataKey: randomBytes(32),
    identity: { vaultId: '', keyId: '' },
    createdAt: new Date().toISOString(),
  })
  writeFileSync(join(import.meta.dirname, '../src/journal/storage/schema.sql'), schemaText(db))
  db.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
