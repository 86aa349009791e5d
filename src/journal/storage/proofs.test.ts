import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import BetterSqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import type { Connection } from './connection.ts'
import { driverKeyFromDataKey } from './driver-key.ts'
import { keyedConnection } from './keyed-connection.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { writeRekeyedCopy } from './rekeyed-copy.ts'
import { rescueDatabase } from './rescue-database.ts'
import { sql } from './sql.ts'
import { RawFile } from './still-file.ts'
import { closedJournal, createdDatabase, type JournalFile, journalFile } from './testing/temporary-database.ts'
import { rejectionOf, thrownBy } from './testing/thrown-by.ts'
import { proveDatabase, proveEqual } from './verified-copy.ts'

/** Changes a closed journal in a way that SQLite lets no one do by accident. */
function changeUnchecked({ path, dataKey }: JournalFile, change: string): void {
  const driver = new BetterSqlite(path, { fileMustExist: true })
  try {
    driver.pragma("cipher = 'chacha20'")
    driver.key(driverKeyFromDataKey(dataKey))
    driver.pragma('temp_store = MEMORY')
    driver.pragma('ignore_check_constraints = ON')
    driver.exec(change)
  } finally {
    driver.close()
  }
}

const person = `
  INSERT INTO person (id, name, role, recognised_how, drives, strengths, colour, state, created_at, updated_at)
  VALUES ('1', 'Mariam', '', '', '', '', 'slate', 'STATE', '2026-03-04T09:00:00.000Z', '2026-03-04T09:00:00.000Z')
`
const soundPerson = person.replace('STATE', 'active')
/** Every page is whole, and a row breaks a rule of its table. */
const unsoundPerson = person.replace('STATE', 'no state at all')

const wordOfNoEntry = "INSERT INTO entry_search (rowid, words) VALUES (99, 'a word of no entry')"

function opened(file: JournalFile): Connection {
  const connection = keyedConnection(file)
  onTestFinished(() => connection.closeAsItIs())
  return connection
}

const proof = ({ path: target, dataKey }: JournalFile) => proveDatabase({ target, dataKey }, () => null)

test('a copy that breaks its own rules does not prove good', () => {
  const file = closedJournal()
  changeUnchecked(file, unsoundPerson)
  expect(thrownBy(() => proof(file)).code).toBe('journal-damaged')
})

test('a copy whose search index does not say what its texts say does not prove good', () => {
  const file = closedJournal()
  expect(() => proof(file)).not.toThrow()
  changeUnchecked(file, wordOfNoEntry)
  expect(() => proof(file)).toThrow()
})

test('a file that belongs to no journal is foreign', () => {
  const file = closedJournal()
  changeUnchecked(file, 'DELETE FROM journal_info')
  expect(thrownBy(() => proof(file)).code).toBe('journal-foreign')
})

test.each([
  ['a row less', ''],
  ['a row that breaks a rule', unsoundPerson],
])('a copy with %s is not equal', (_, change) => {
  const [original, copy] = [closedJournal(), closedJournal()]
  changeUnchecked(original, soundPerson)
  if (change) changeUnchecked(copy, change)
  expect(thrownBy(() => proveEqual(opened(original), opened(copy))).code).toBe('journal-damaged')
})

test('a copy under another key that lacks a row is refused', () => {
  const [full, empty] = [closedJournal(), closedJournal()]
  changeUnchecked(full, soundPerson)
  const other = opened(empty)
  const original = opened(full)
  // What is copied is not what it is compared with.
  original.vacuumInto = (path) => other.vacuumInto(path)
  const target = { path: join(full.folder, 'journal-2.db'), dataKey: empty.dataKey, newDataKey: journalFile().dataKey }
  const refused = thrownBy(() => writeRekeyedCopy(original, { ...target, keyId: '0123456789abcdef' }))
  expect(refused.code).toBe('journal-damaged')
})

test('steps of the schema that leave one out, and a schema from a later app, are refused before anything is done', () => {
  const file = closedJournal()
  const newest = opened(file)
  expect(() => migrate(newest, { migrations: migrations.slice(1) })).toThrow('stands at place')
  expect(thrownBy(() => migrate(newest, { migrations: migrations.slice(0, 3) })).code).toBe('journal-newer')
})

function rescued(damaged: JournalFile, change?: (db: Connection) => void) {
  const target = journalFile()
  return rescueDatabase({
    damaged: damaged.path,
    target: target.path,
    dataKey: damaged.dataKey,
    identity: damaged.identity,
    createdAt: '2026-03-04T09:00:00.000Z',
    look: () => null,
    mend: ({ db }) => change?.(db as Connection),
  })
}

test('an empty file and one that is not encrypted are named before anything is rescued', () => {
  const file = closedJournal()
  writeFileSync(file.path, '')
  expect(thrownBy(() => rescued(file)).code).toBe('journal-empty')
  writeFileSync(file.path, Buffer.concat([Buffer.from('SQLite format 3'), Buffer.alloc(4_096)]))
  expect(thrownBy(() => rescued(file)).code).toBe('journal-foreign')
})

test('a journal from a later app is not rescued by an earlier one', () => {
  const file = closedJournal()
  changeUnchecked(file, `PRAGMA user_version = ${migrations.length + 1}`)
  expect(thrownBy(() => rescued(file)).code).toBe('journal-newer')
})

test('a rescued journal that does not fit together is not kept', () => {
  const file = closedJournal()
  expect(() => rescued(file)).not.toThrow()
  expect(() =>
    rescued(file, (db) =>
      db.script(`PRAGMA ignore_check_constraints = ON; ${unsoundPerson}; PRAGMA ignore_check_constraints = OFF`),
    ),
  ).toThrow()
  expect(() => rescued(file, (db) => db.script(wordOfNoEntry))).toThrow()
})

test('a file that was written to while it was read is no copy', async () => {
  const { path } = closedJournal()
  const raw = new RawFile(path)
  onTestFinished(() => raw.close())
  const file = raw.hold({ isStill: () => false, release: () => undefined })
  expect((await rejectionOf(file.read(Buffer.alloc(16), 0))).code).toBe('backup-interrupted')
})

test('a damaged journal takes no write, and one that comes in takes none that it could take back', async () => {
  const db = createdDatabase(journalFile()) as Connection
  let refused: string | null = null
  const long = db.longTransaction(async (pause) => {
    db.run(sql`UPDATE journal_info SET created_at = 'changed'`)
    while (refused === null) await pause()
  })
  for (let turn = 0; turn < 10_000 && refused === null; turn += 1) {
    await setImmediate()
    refused = thrownBy(() => db.uncountedTransaction(() => undefined)).code
  }
  await long
  expect(refused).toBe('journal-busy')
  db.refuseWrites()
  expect(thrownBy(() => db.transaction(() => undefined)).code).toBe('journal-damaged')
})
