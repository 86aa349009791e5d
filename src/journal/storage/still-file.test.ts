import { spawnSync } from 'node:child_process'
import { closeSync, openSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from './open-database.ts'
import { sql } from './sql.ts'
import { closedJournal } from './testing/temporary-database.ts'
import { rejectionOf, thrownBy } from './testing/thrown-by.ts'

const work = join(import.meta.dirname, 'testing/second-opening-work.ts')

const openedJournal = () => {
  const file = closedJournal()
  const db = openDatabase(file)
  const second = () =>
    spawnSync(process.execPath, [work, file.path, file.dataKey.toString('hex')], { encoding: 'utf8' }).stdout
  return { file, db, second }
}

test('a file that is held still takes no write, and the log moves into it once it is let go', async () => {
  const { file, db } = openedJournal()
  const held = db.holdStill()
  const before = statSync(file.path).mtimeMs
  for (let count = 0; count < 600; count += 1) db.run(sql`UPDATE journal_info SET created_at = ${`day ${count}`}`)
  expect(statSync(file.path).mtimeMs).toBe(before)
  expect(await held.read(Buffer.alloc(4_096), 0)).toBe(4_096)
  held.release()
  held.release()
  db.run(sql`UPDATE journal_info SET created_at = ${'let go'}`)
  expect(statSync(file.path).mtimeMs).toBeGreaterThan(before)
  expect((await rejectionOf(held.read(Buffer.alloc(1), 0))).code).toBe('backup-interrupted')
  db.close()
})

test('a file is held once at a time, and writing it anew ends that', async () => {
  const { db } = openedJournal()
  const held = db.holdStill()
  expect(thrownBy(() => db.holdStill()).code).toBe('journal-busy')
  db.compact()
  expect((await rejectionOf(held.read(Buffer.alloc(1), 0))).code).toBe('backup-interrupted')
  db.holdStill().release()
  db.close()
  expect(thrownBy(() => db.copyOfKey()).code).toBe('not-allowed')
})

test.skipIf(process.platform === 'win32')(
  'a second program is still refused after the file was read, although closing any descriptor of it would let it in',
  async () => {
    const { file, db, second } = openedJournal()
    const held = db.holdStill()
    await held.read(Buffer.alloc(4_096), 0)
    held.release()
    expect(second()).toBe('journal-busy')
    closeSync(openSync(file.path, 'r'))
    expect(second()).toBe('opened')
    db.close()
  },
)
