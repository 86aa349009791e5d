import { rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { Connection } from './connection.ts'
import { withFileErrors } from './file-error.ts'
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

function proveCopy(original: Connection, { target, dataKey }: CopyTarget): void {
  const copy = keyedConnection({ path: target, dataKey })
  try {
    const isWhole = copy.pragma('integrity_check') === 'ok'
    checkSearchIndexes(copy)
    if (!isWhole || fingerprint(copy) !== fingerprint(original)) throw new AppError('journal-damaged')
  } finally {
    copy.closeAsItIs()
  }
}

/** Throws when a full-text index does not say what its table says. */
function checkSearchIndexes(copy: Connection): void {
  for (const name of tableNames(copy, sql`sql LIKE 'CREATE VIRTUAL TABLE%USING fts5 (%'`)) {
    copy.uncountedTransaction(() => copy.script(`INSERT INTO ${name} (${name}, rank) VALUES ('integrity-check', 1)`))
  }
}

/** Schema version and the rows of every ordinary table, as one text to compare. */
function fingerprint(connection: Connection): string {
  const names = tableNames(connection, sql`sql LIKE 'CREATE TABLE%'`)
  const counts = names.map((name) => {
    const found = connection.get<{ rows: number }>(sql`SELECT count(*) AS rows FROM ${sql.name(name)}`)
    return `${name} ${found?.rows}`
  })
  return [`version ${connection.pragma('user_version')}`, ...counts].join('\n')
}

function tableNames(connection: Connection, condition: SqlFragment): string[] {
  const rows = connection.all<{ name: string }>(
    sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND ${condition} ORDER BY name`,
  )
  return rows.map(({ name }) => name)
}
