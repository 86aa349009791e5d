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

/**
 * Driver messages that name schema words only. All others may quote what the person typed
 * (a full-text query is quoted in its own error), so they are dropped.
 */
const harmlessMessages = [
  /^no such (table|column|function): [\w.]+$/,
  /^table \w+ (has no column named \w+|already exists)$/,
  /^near "\w+": syntax error$/,
  /^(UNIQUE|NOT NULL|FOREIGN KEY|CHECK|PRIMARY KEY) constraint failed(: [\w., ]+)?$/,
]

/** What is kept of a driver's error: its code, and its message when that can only hold words of our schema. */
export class StorageFailure extends Error {
  readonly sqliteCode: string

  constructor(sqliteCode: string, message: string) {
    super(harmlessMessages.some((pattern) => pattern.test(message)) ? `${sqliteCode}: ${message}` : sqliteCode)
    this.name = 'StorageFailure'
    this.sqliteCode = sqliteCode
  }
}

/** Turns a driver's error into an AppError by the table of security.md 4.1; anything else comes back as it is. */
export function appErrorFromDriver(error: unknown): unknown {
  if (!(error instanceof BetterSqlite.SqliteError)) return error
  const found = meaningOfCode.find(([prefix]) => error.code.startsWith(prefix))
  return new AppError(found?.[1] ?? 'unexpected', { cause: new StorageFailure(error.code, error.message) })
}

/** Runs `work`, whose driver errors leave it as AppError. */
export function withAppErrors<Value>(work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    throw appErrorFromDriver(error)
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
