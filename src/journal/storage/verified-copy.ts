import { rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import { withFileErrors } from './file-error.ts'
import { type JournalIdentity, readIdentity, schemaVersion } from './journal-identity.ts'
import { keyedConnection } from './keyed-connection.ts'
import { createPrivateFile, createPrivateFolder, syncFile, syncFolder } from './private-files.ts'
import { renamePatiently } from './rename-patiently.ts'
import { type SqlFragment, sql } from './sql.ts'

interface CopyTarget {
  /** Replaced when it exists, in one step and only by a copy that was proved good. */
  readonly target: string
  /** The key of the open journal: a copy always has the same. */
  readonly dataKey: Uint8Array
}

/**
 * Writes an encrypted copy of the open journal and proves it before it gets its name (security.md R13): opened with
 * the key, integrity check, search indexes, as many rows in every table. Throws `journal-damaged` when the proof
 * fails, or what the disk says; then `target` is as it was and nothing half written is left.
 */
export function makeVerifiedCopy(connection: Connection, { target, dataKey }: CopyTarget): void {
  const unproved = `${target}.unproved`
  try {
    withFileErrors(() => {
      // What an earlier crash left; VACUUM INTO accepts an empty file, which so gets its private mode.
      rmSync(unproved, { force: true })
      createPrivateFile(unproved)
    })
    connection.vacuumInto(unproved)
    proveCopy(connection, { target: unproved, dataKey })
    withFileErrors(() => {
      syncFile(unproved)
      renamePatiently(unproved, target)
      syncFolder(dirname(target))
    })
  } catch (error) {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${unproved}${suffix}`, { force: true })
    throw error
  }
}

/** Before a migration: `backups/<name>-version-<n>.db` beside the journal. */
export function keepCopyBeforeMigration(
  connection: Connection,
  { path, dataKey, version }: { path: string; dataKey: Uint8Array; version: number },
): void {
  const folder = join(dirname(path), 'backups')
  withFileErrors(() => createPrivateFolder(folder), { EEXIST: 'folder-not-writable' })
  makeVerifiedCopy(connection, { target: join(folder, `${basename(path, '.db')}-version-${version}.db`), dataKey })
}

/** What a file was found to hold that is whole. */
export interface DatabaseProof extends JournalIdentity {
  readonly version: number
  /** How many saves it has seen. */
  readonly saves: number
  /** How many rows each table holds. */
  readonly rows: Readonly<Record<string, number>>
}

/**
 * Opens a copy and proves it: integrity check and search indexes. `look` reads more of it before it is closed. Throws
 * `journal-damaged`, `journal-foreign` for a file that is no journal, or `unexpected` for an index that has drifted.
 */
export function proveDatabase<Value>(
  { target, dataKey }: CopyTarget,
  look: (db: Database) => Value,
): { proof: DatabaseProof; seen: Value } {
  const copy = keyedConnection({ path: target, dataKey })
  try {
    if (copy.pragma('integrity_check') !== 'ok') throw new AppError('journal-damaged')
    checkSearchIndexes(copy)
    const identity = readIdentity(copy)
    if (!identity) throw new AppError('journal-foreign')
    const proof = { ...identity, version: schemaVersion(copy), saves: savesOf(copy), rows: rowsOf(copy) }
    return { proof, seen: look(copy) }
  } finally {
    copy.closeAsItIs()
    for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${target}${suffix}`, { force: true })
  }
}

/** How many saves the file has counted. */
export const savesOf = (db: Database): number =>
  db.get<{ saves: number }>(sql`SELECT commit_seq AS saves FROM journal_info WHERE id = 1`)?.saves ?? 0

/** How many rows each ordinary table holds. */
export function rowsOf(db: Database): Record<string, number> {
  return Object.fromEntries(tablesOf(db).map((name) => [name, countRows(db, name)]))
}

/** The tables of our own: those that keep a search index are proved by its check. */
export const tablesOf = (db: Database): string[] =>
  db
    .all<{ name: string }>(
      sql`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .map(({ name }) => name)
    .sort()

export const countRows = (db: Database, table: string): number =>
  db.get<{ rows: number }>(sql`SELECT count(*) AS rows FROM ${sql.name(table)}`)?.rows ?? 0

function proveCopy(original: Connection, { target, dataKey }: CopyTarget): void {
  const copy = keyedConnection({ path: target, dataKey })
  try {
    proveEqual(original, copy)
  } finally {
    copy.closeAsItIs()
  }
}

/** Throws `journal-damaged` when a copy is not whole, or holds other than as many rows in every table. */
export function proveEqual(original: Database, copy: Connection): void {
  const isWhole = copy.pragma('integrity_check') === 'ok'
  checkSearchIndexes(copy)
  if (!isWhole || fingerprint(copy) !== fingerprint(original)) throw new AppError('journal-damaged')
}

/** Throws when a full-text index does not say what its table says. */
function checkSearchIndexes(copy: Connection): void {
  for (const name of tableNames(copy, sql`sql LIKE 'CREATE VIRTUAL TABLE%USING fts5 (%'`)) {
    copy.uncountedTransaction(() => copy.script(`INSERT INTO ${name} (${name}, rank) VALUES ('integrity-check', 1)`))
  }
}

/** Schema version and the rows of every ordinary table, as one text to compare. */
function fingerprint(connection: Database): string {
  const version = connection.get<{ user_version: number }>(sql`PRAGMA user_version`)?.user_version
  return JSON.stringify([version, rowsOf(connection)])
}

function tableNames(connection: Database, condition: SqlFragment): string[] {
  const rows = connection.all<{ name: string }>(
    sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND ${condition} ORDER BY name`,
  )
  return rows.map(({ name }) => name)
}
