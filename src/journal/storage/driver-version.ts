import BetterSqlite from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import { oldestAcceptedVersions } from './connection-recipe.ts'

/** Throws `unexpected` when the driver brings an SQLite or SQLite3MC with known ways to damage a file (security.md 1.4). */
export function assertDriverVersions(): void {
  const inMemory = new BetterSqlite(':memory:')
  try {
    const versionFrom = (call: string) => String(inMemory.prepare(`SELECT ${call}`).pluck().get())
    const isAccepted =
      isAtLeast(versionFrom('sqlite_version()'), oldestAcceptedVersions.sqlite) &&
      isAtLeast(versionFrom('sqlite3mc_version()'), oldestAcceptedVersions.sqlite3mc)
    if (!isAccepted) throw new AppError('unexpected', { cause: new Error('The SQLite driver is too old') })
  } finally {
    inMemory.close()
  }
}

/** Compares the first dotted number in `text`, as in 'SQLite3 Multiple Ciphers 2.4.0', with `oldest`. */
export function isAtLeast(text: string, oldest: string): boolean {
  const found = numbersFrom(text)
  const wanted = numbersFrom(oldest)
  const differing = wanted.findIndex((number, place) => number !== found[place])
  return differing === -1 || (found[differing] ?? 0) > (wanted[differing] ?? 0)
}

const numbersFrom = (version: string): number[] =>
  (version.match(/\d{1,9}\.\d{1,9}\.\d{1,9}/)?.[0] ?? '0.0.0').split('.').map(Number)
