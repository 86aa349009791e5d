import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { withAppErrors } from './driver-error.ts'
import { thrownBy } from './testing/thrown-by.ts'

test.each([
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'folder-not-writable'],
  ['SQLITE_CANTOPEN', 'folder-not-writable'],
  ['SQLITE_IOERR_READ', 'disk-error'],
  ['SQLITE_BUSY', 'journal-busy'],
  ['SQLITE_NOTADB', 'journal-damaged'],
  ['SQLITE_CORRUPT', 'journal-damaged'],
  ['SQLITE_CORRUPT_VTAB', 'unexpected'],
  ['SQLITE_MISUSE', 'unexpected'],
])('%s of the driver is told as %s', (driverCode, code) => {
  const failing = () => {
    throw new BetterSqlite.SqliteError('refused', driverCode)
  }
  expect(thrownBy(() => withAppErrors(failing)).code).toBe(code)
})
