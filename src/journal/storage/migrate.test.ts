import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AppError } from '#shared/contract/app-error.ts'
import { assertContiguous, type Migration } from './migrate.ts'
import { migration as journalInfo } from './migrations/0001-journal-info.ts'
import { migrations } from './migrations/index.ts'
import { openDatabase } from './open-database.ts'
import { sql } from './sql.ts'
import { closedJournal } from './testing/temporary-database.ts'
import { contentsOf, filesBelow } from './testing/temporary-folder.ts'
import { thrownBy } from './testing/thrown-by.ts'

const pebbles: Migration = {
  version: 2,
  purpose: 'pebbles',
  up: (db) => {
    db.script('CREATE TABLE pebble (id INTEGER PRIMARY KEY) STRICT')
    db.run(sql`INSERT INTO pebble (id) VALUES (${1})`)
  },
}
const chips: Migration = {
  version: 3,
  purpose: 'chips',
  up: (db) =>
    db.script(
      'CREATE TABLE chip (id INTEGER PRIMARY KEY, pebble_id INTEGER REFERENCES pebble (id) ON DELETE CASCADE) STRICT',
    ),
}
const orphan: Migration = {
  version: 4,
  purpose: 'orphan',
  up: (db) => db.script('INSERT INTO chip (pebble_id) VALUES (99)'),
}
const versionOf = (db: ReturnType<typeof openDatabase>) =>
  db.get<{ user_version: number }>(sql`PRAGMA user_version`)?.user_version

describe('migrations', () => {
  test('the list is every file of the folder, in order, without a gap', () => {
    const files = readdirSync(join(import.meta.dirname, 'migrations')).filter((name) => /^\d/.test(name))
    expect(files.sort().map((name) => Number(name.slice(0, 4)))).toEqual(migrations.map(({ version }) => version))
    expect(() => assertContiguous(migrations)).not.toThrow()
  })

  test('a list with a gap, a repeat or a wrong start is refused', () => {
    for (const list of [[pebbles], [journalInfo, chips], [journalInfo, journalInfo]]) {
      expect(() => assertContiguous(list)).toThrow('stands at place')
    }
  })

  test('an older journal gets the missing steps, and a verified copy of what it was', () => {
    const file = closedJournal([journalInfo])
    const db = openDatabase({ ...file, migrations: [journalInfo, pebbles, chips] })
    expect(versionOf(db)).toBe(3)
    expect(db.get(sql`SELECT count(*) AS n FROM pebble`)).toEqual({ n: 1 })
    expect(db.get(sql`PRAGMA foreign_keys`)).toEqual({ foreign_keys: 1 })
    db.close()
    expect(filesBelow(file.folder).map((path) => path.slice(file.folder.length + 1))).toEqual([
      'backups/journal-1-version-1.db',
      'journal-1.db',
    ])
    const copy = openDatabase({
      ...file,
      path: join(file.folder, 'backups/journal-1-version-1.db'),
      migrations: [journalInfo],
    })
    expect(versionOf(copy)).toBe(1)
    copy.close()
  })

  test('nothing is copied when there is nothing to do', () => {
    const file = closedJournal()
    openDatabase(file).close()
    expect(readdirSync(file.folder)).toEqual(['journal-1.db'])
  })

  test('a step that fails takes its version number and its changes back, and keeps the steps before', () => {
    const file = closedJournal([journalInfo])
    const failing: Migration = {
      version: 3,
      purpose: 'fails half way',
      up: (db) => {
        db.script('CREATE TABLE half (id INTEGER PRIMARY KEY)')
        throw new Error('half way')
      },
    }
    expect(() => openDatabase({ ...file, migrations: [journalInfo, pebbles, failing] })).toThrow('half way')
    const db = openDatabase({ ...file, migrations: [journalInfo, pebbles] })
    expect(versionOf(db)).toBe(2)
    expect(db.get(sql`SELECT 1 FROM sqlite_schema WHERE name = 'half'`)).toBeUndefined()
    db.close()
  })

  test('a step that leaves a row without its parent is taken back', () => {
    const file = closedJournal([journalInfo, pebbles, chips])
    const error = thrownBy(() => openDatabase({ ...file, migrations: [journalInfo, pebbles, chips, orphan] }))
    expect(String(error.cause)).toContain('without their parent')
    const db = openDatabase({ ...file, migrations: [journalInfo, pebbles, chips] })
    expect(versionOf(db)).toBe(3)
    db.close()
  })

  test('a step may rebuild a table without losing the rows that point at it', () => {
    const rebuild: Migration = {
      version: 4,
      purpose: 'rebuild',
      up: (db) =>
        db.script(`
          INSERT INTO chip (id, pebble_id) VALUES (1, 1);
          CREATE TABLE new_pebble (id INTEGER PRIMARY KEY, word TEXT) STRICT;
          INSERT INTO new_pebble (id) SELECT id FROM pebble;
          DROP TABLE pebble;
          ALTER TABLE new_pebble RENAME TO pebble;
        `),
    }
    const file = closedJournal([journalInfo])
    const db = openDatabase({ ...file, migrations: [journalInfo, pebbles, chips, rebuild] })
    expect(db.get(sql`SELECT count(*) AS n FROM chip`)).toEqual({ n: 1 })
    db.close()
  })

  test('a copy that cannot be made stops the migration before its first step', () => {
    const file = closedJournal([journalInfo])
    const blocked = join(file.folder, 'backups')
    const before = contentsOf(file.folder)
    writeFileSync(blocked, 'a file where the folder should be')
    expect(thrownBy(() => openDatabase({ ...file, migrations: [journalInfo, pebbles] })).code).toBe(
      'folder-not-writable',
    )
    rmSync(blocked)
    expect(contentsOf(file.folder)).toEqual(before)
  })

  test('a disk that is full lets the older journal be read in its new form, and takes the steps with the first save after', () => {
    const file = closedJournal([journalInfo])
    let isFull = true
    let hasFailed = false
    const scarce: Migration = {
      ...pebbles,
      up: (db) => {
        hasFailed = isFull && !hasFailed
        if (hasFailed) throw new AppError('disk-full')
        pebbles.up(db)
      },
    }
    const list = [journalInfo, scarce, chips]
    const stones = sql`SELECT count(*) AS n FROM pebble`
    const add = sql`INSERT INTO chip (pebble_id) VALUES (1)`
    const db = openDatabase({ ...file, migrations: list })
    expect([versionOf(db), db.get(stones)]).toEqual([3, { n: 1 }])
    for (const write of [
      () => db.run(add),
      () => db.transaction(() => db.run(add)),
      () => db.compact(),
      () => db.holdStill(),
    ]) {
      expect(thrownBy(write).code).toBe('disk-full')
      expect(db.get(stones)).toEqual({ n: 1 })
    }
    db.close()
    const before = openDatabase({ ...file, migrations: [journalInfo] })
    expect(versionOf(before)).toBe(1)
    before.close()
    const again = openDatabase({ ...file, migrations: list })
    isFull = false
    again.run(add)
    again.close()
    const last = openDatabase({ ...file, migrations: list })
    expect([versionOf(last), last.get(sql`SELECT count(*) AS n FROM chip`)]).toEqual([3, { n: 1 }])
    last.close()
  })
})
