import { copyFileSync, renameSync, rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openDatabase } from './open-database.ts'
import { sql } from './sql.ts'
import { createdDatabase, journalFile } from './testing/temporary-database.ts'
import { rejectionOf, thrownBy } from './testing/thrown-by.ts'

const write = sql`INSERT INTO import_batch (id, source, imported_at) VALUES (hex(randomblob(8)), 'a pebble', '')`
const written = sql`SELECT count(*) AS rows FROM import_batch`

test('a file that is taken away or replaced under the open journal takes no write that would be lost with it', async () => {
  const file = journalFile()
  const db = createdDatabase(file)
  db.run(write)
  const aside = `${file.path}.aside`

  renameSync(file.path, aside)
  expect(thrownBy(() => db.run(write)).code).toBe('disk-error')
  copyFileSync(aside, file.path)
  expect(thrownBy(() => db.run(write)).code).toBe('journal-replaced')
  expect((await rejectionOf(db.longTransaction(async () => db.run(write)))).code).toBe('journal-replaced')

  rmSync(file.path)
  renameSync(aside, file.path)
  db.run(write)
  db.close()
  const again = openDatabase(file)
  expect(again.get(written)).toEqual({ rows: 2 })
  again.close()
})
