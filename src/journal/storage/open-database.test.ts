import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ErrorCode } from '#shared/contract/error-codes.ts'
import { assertMayBeWritten } from './file-inspection.ts'
import { keyedConnection } from './keyed-connection.ts'
import type { Migration } from './migrate.ts'
import { migration as journalInfo } from './migrations/0001-journal-info.ts'
import { openDatabase } from './open-database.ts'
import { sql } from './sql.ts'
import { writePlaintextDatabase } from './testing/plaintext-database.ts'
import { closedJournal, createdDatabase, type JournalFile, journalFile } from './testing/temporary-database.ts'
import { contentsOf } from './testing/temporary-folder.ts'
import { thrownBy } from './testing/thrown-by.ts'

const expectUntouched = (file: JournalFile, code: ErrorCode, migrations?: readonly Migration[]) => {
  const before = contentsOf(file.folder)
  const error = thrownBy(() => openDatabase({ ...file, ...(migrations && { migrations }) }))
  expect(error.code).toBe(code)
  expect(contentsOf(file.folder)).toEqual(before)
  return error
}

/** A journal as a crash leaves it: the last commits only in the log beside the file. */
const journalWithLog = (): JournalFile => {
  const running = journalFile()
  const db = createdDatabase(running)
  db.run(sql`UPDATE journal_info SET created_at = ${'2026-03-03T09:00:00.000Z'}`)
  const crashed = {
    ...running,
    folder: join(running.folder, 'crashed'),
    path: join(running.folder, 'crashed/journal-1.db'),
  }
  mkdirSync(crashed.folder)
  for (const suffix of ['', '-wal']) copyFileSync(`${running.path}${suffix}`, `${crashed.path}${suffix}`)
  return crashed
}

describe('opening what is no journal of ours', () => {
  test('a missing file is refused, and none is made', () => {
    expectUntouched(journalFile(), 'journal-missing')
  })

  test('a zero-length file is refused, not taken for a new journal', () => {
    const file = journalFile()
    writeFileSync(file.path, '')
    expectUntouched(file, 'journal-empty')
  })

  test('an unencrypted database is foreign', () => {
    const file = journalFile()
    writePlaintextDatabase(file.path)
    expectUntouched(file, 'journal-foreign')
  })

  test('a journal of another vault, or under another key of this one, is foreign', () => {
    const file = closedJournal()
    const otherVault = { ...file, identity: { ...file.identity, vaultId: '00'.repeat(16) } }
    const otherKey = { ...file, identity: { ...file.identity, keyId: '00'.repeat(8) } }
    expectUntouched(otherVault, 'journal-foreign')
    expectUntouched(otherKey, 'journal-foreign')
  })

  test('an encrypted database without our identity is foreign', () => {
    const file = journalFile()
    writeFileSync(file.path, '')
    const connection = keyedConnection(file)
    connection.script('CREATE TABLE pebble (id INTEGER PRIMARY KEY)')
    connection.close()
    expectUntouched(file, 'journal-foreign')
  })

  test('a journal from a later app is refused, with the version it needs', () => {
    const file = closedJournal()
    const older = expectUntouched(file, 'journal-newer', [journalInfo])
    expect(older.detail.neededVersion).toBeGreaterThan(1)
  })

  test('the same refusals leave a log alone that a crash left', () => {
    const file = journalWithLog()
    expectUntouched({ ...file, identity: { ...file.identity, vaultId: '00'.repeat(16) } }, 'journal-foreign')
    expectUntouched(file, 'journal-newer', [journalInfo])
    expectUntouched({ ...file, dataKey: randomBytes(32) }, 'journal-damaged')
    const db = openDatabase(file)
    expect(db.get(sql`SELECT created_at AS at FROM journal_info`)).toEqual({ at: '2026-03-03T09:00:00.000Z' })
    db.close()
  })

  test('a file of another key says damaged, as a damaged first page does', () => {
    expectUntouched({ ...closedJournal(), dataKey: randomBytes(32) }, 'journal-damaged')
  })
})

describe('opening a damaged journal', () => {
  const damagedCopy = (damage: (path: string) => void): JournalFile => {
    const file = closedJournal()
    damage(file.path)
    return file
  }

  test('any changed byte of the first page is damage, and nothing is written', () => {
    const places = [0, 15, 16, 20, 23, 24, 28, 100, 1000, 4095]
    for (const place of places) {
      const damaged = damagedCopy((path) => {
        const bytes = readFileSync(path)
        bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place)
        writeFileSync(path, bytes)
      })
      expectUntouched(damaged, 'journal-damaged')
    }
  })

  test('a truncated file is damage, at any length, and nothing is written', () => {
    for (const length of [1, 15, 16, 100, 511, 512, 4095, 4096, 8192]) {
      const damaged = damagedCopy((path) => truncateSync(path, length))
      expectUntouched(damaged, 'journal-damaged')
    }
  })
})

describe('opening our journal', () => {
  test('a second opening says busy within 300 ms while the first is open', () => {
    const file = journalFile()
    createdDatabase(file)
    const start = performance.now()
    expect(thrownBy(() => openDatabase(file)).code).toBe('journal-busy')
    expect(performance.now() - start).toBeLessThan(300)
  })

  test('the data key stays the caller’s, whole', () => {
    const file = closedJournal()
    const before = Buffer.from(file.dataKey)
    openDatabase(file).close()
    expect(file.dataKey.equals(before)).toBe(true)
  })

  test('files are private to the account, the log too', () => {
    const file = journalFile()
    createdDatabase(file)
    for (const name of readdirSync(file.folder)) expect(statSync(join(file.folder, name)).mode & 0o777).toBe(0o600)
  })

  test('is named as not writable where nothing may be written, and never called a broken disk', () => {
    const { folder, path } = closedJournal()
    const refusing = (refused: string) => (each: string) => {
      if (each === refused) throw Object.assign(new Error('refused'), { code: 'EROFS', syscall: 'access' })
    }
    for (const refused of [path, folder]) {
      expect(thrownBy(() => assertMayBeWritten(path, refusing(refused))).code).toBe('folder-not-writable')
    }
    assertMayBeWritten(path)
  })

  test.skipIf(process.getuid?.() === 0)('is not opened where its owner may only read it', () => {
    const file = closedJournal()
    chmodSync(file.path, 0o400)
    expect(thrownBy(() => openDatabase(file)).code).toBe('folder-not-writable')
  })

  test('is refused when the folder cannot be read as one', () => {
    const file = journalFile()
    writeFileSync(join(file.folder, 'file'), '')
    expect(thrownBy(() => openDatabase({ ...file, path: join(file.folder, 'file', 'journal-1.db') })).code).toBe(
      'folder-not-writable',
    )
    rmSync(join(file.folder, 'file'))
  })
})
