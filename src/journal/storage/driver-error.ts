import BetterSqlite from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import type { ErrorCode } from '#shared/contract/error-codes.ts'

/** The first matching prefix wins; SQLite's extended codes begin with their primary code. */
const meaningOfCode: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  // Only the search index drifted: it can be rebuilt from the entries, so the journal is not called damaged.
  ['SQLITE_CORRUPT_VTAB', 'unexpected'],
  ['SQLITE_CORRUPT', 'journal-damaged'],
  ['SQLITE_NOTADB', 'journal-damaged'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_BUSY', 'journal-busy'],
  ['SQLITE_LOCKED', 'journal-busy'],
  ['SQLITE_READONLY_DBMOVED', 'disk-error'],
  ['SQLITE_READONLY', 'folder-not-writable'],
  ['SQLITE_CANTOPEN', 'folder-not-writable'],
  ['SQLITE_IOERR', 'disk-error'],
]

/** Names words of our schema only, whatever was bound. */
const constraintMessage = /^(UNIQUE|NOT NULL|FOREIGN KEY|CHECK|PRIMARY KEY) constraint failed(: [\w., ]+)?$/

/** What preparing a statement says: nothing is bound yet, so it can only quote our own SQL. Running one may quote a search. */
const preparingMessages = [
  /^no such (table|column|function): [\w.]+$/,
  /^table \w+ has no column named \w+$/,
  /^near "\w+": syntax error$/,
]

type Moment = 'preparing' | 'running'

/** What is kept of a driver's error: its code, and its message when that can only hold words of ours. */
export class StorageFailure extends Error {
  readonly sqliteCode: string

  constructor(sqliteCode: string, { message, moment }: { message: string; moment: Moment }) {
    const harmless = moment === 'preparing' ? preparingMessages : [constraintMessage]
    super(harmless.some((pattern) => pattern.test(message)) ? `${sqliteCode}: ${message}` : sqliteCode)
    this.name = 'StorageFailure'
    this.sqliteCode = sqliteCode
  }
}

/** Runs `work`, whose driver errors leave it as AppError by the table of security.md 4.1; others pass as they are. */
export function withAppErrors<Value>(work: () => Value, moment: Moment = 'running'): Value {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof BetterSqlite.SqliteError)) throw error
    const found = meaningOfCode.find(([prefix]) => error.code.startsWith(prefix))
    const cause = new StorageFailure(error.code, { message: error.message, moment })
    throw new AppError(found?.[1] ?? 'unexpected', { cause })
  }
}

/** True when only the full-text index disagrees with its table: rebuild it, the entries are safe (security.md R24). */
export function isSearchIndexDamage(error: unknown): boolean {
  return (
    error instanceof AppError &&
    error.cause instanceof StorageFailure &&
    error.cause.sqliteCode === 'SQLITE_CORRUPT_VTAB'
  )
}
