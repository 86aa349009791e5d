import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { Database } from './database.ts'
import { withFileErrors } from './file-error.ts'
import { isPlaintextDatabase } from './file-inspection.ts'
import { type JournalIdentity, recordIdentity } from './journal-identity.ts'
import { applyRecipe, keyedConnection } from './keyed-connection.ts'
import { type Migration, migrate } from './migrate.ts'
import { migrations as allMigrations } from './migrations/index.ts'
import { createPrivateFile, syncFolder } from './private-files.ts'
import { bringSearchUpToDate } from './search-index.ts'

export interface CreateDatabaseOptions {
  /** Must not exist yet; its folder must. */
  readonly path: string
  /** 32 bytes; stays the caller's to zero. */
  readonly dataKey: Uint8Array
  readonly identity: JournalIdentity
  /** ISO time. */
  readonly createdAt: string
  readonly migrations?: readonly Migration[]
  /** Writes what the new file must hold from its first moment. */
  readonly fill?: (db: Database) => void
}

/**
 * Makes a new encrypted journal with the newest schema. Throws `journal-exists` when there is a file of that name,
 * or what the disk says; after a throw no file of it is left.
 */
export function createDatabase(options: CreateDatabaseOptions): Database {
  withFileErrors(() => createPrivateFile(options.path), { EEXIST: 'journal-exists' })
  try {
    return fillNewFile(options)
  } catch (error) {
    removeDatabase(options.path)
    throw error
  }
}

function fillNewFile(options: CreateDatabaseOptions): Database {
  const { path, dataKey, identity, createdAt, migrations = allMigrations, fill } = options
  const connection = keyedConnection({ path, dataKey })
  try {
    applyRecipe(connection)
    migrate(connection, { migrations })
    recordIdentity(connection, identity, createdAt)
    bringSearchUpToDate(connection)
    fill?.(connection)
    connection.emptyLog()
    // A key that was not taken would make an ordinary database, readable by anyone (security.md 0.3).
    if (isPlaintextDatabase(path))
      throw new AppError('unexpected', { cause: new Error('The new file is not encrypted') })
    withFileErrors(() => syncFolder(dirname(path)))
    return connection
  } catch (error) {
    connection.closeAsItIs()
    throw error
  }
}

/** Removes a database that no one has written in yet, with the files SQLite keeps beside it. */
export function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true })
}
