import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { applyRecipe, keyedConnection } from '../keyed-connection.ts'
import { openPlaintextDatabase } from './plaintext-database.ts'

/*
 * Run as a process of its own, whose TMPDIR is watched: SQLite unlinks its temporary files as soon as it has made them,
 * so they are seen only while they are made. `node sorting-work.ts <encrypted|plaintext> <folder> <canary>`
 */

/** Each of these makes SQLite sort, journal or rebuild more than a small cache holds (security.md 5.5). */
const steps = (canary: string): readonly string[] => [
  'PRAGMA cache_size = -200',
  'CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT)',
  `INSERT INTO note (body) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 8000)
   SELECT (i * 7919 % 8000) || '${canary}' || hex(zeroblob(200)) FROM n`,
  'CREATE TABLE sorted AS SELECT body FROM note ORDER BY body DESC',
  'CREATE INDEX note_by_body ON note (body)',
  'CREATE UNIQUE INDEX sorted_by_body ON sorted (body)',
  `SAVEPOINT a; UPDATE note SET body = body || 's'; SAVEPOINT b; UPDATE note SET body = body || 't'; ROLLBACK TO b; RELEASE a`,
  'DELETE FROM sorted WHERE rowid % 2',
  'VACUUM',
]

function openScript(mode: string, path: string): { script(text: string): void; close(): void } {
  if (mode === 'plaintext') {
    const db = openPlaintextDatabase(path)
    return { script: (text) => void db.exec(text), close: () => void db.close() }
  }
  writeFileSync(path, '')
  const connection = keyedConnection({ path, dataKey: new Uint8Array(32).fill(7) })
  applyRecipe(connection)
  return connection
}

const [mode = '', folder = '', canary = ''] = process.argv.slice(2)
const journal = openScript(mode, join(folder, 'journal-1.db'))
for (const step of steps(canary)) journal.script(step)
// Ended without closing, as in a crash: the log stays beside the file.
process.exit(0)
