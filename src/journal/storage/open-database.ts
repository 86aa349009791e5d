import { statfsSync, statSync } from 'node:fs'
import { AppError } from '#shared/contract/app-error.ts'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import { withFileErrors } from './file-error.ts'
import { assertIsFile, assertLooksEncrypted, assertMayBeWritten } from './file-inspection.ts'
import { assertIdentity, type JournalIdentity } from './journal-identity.ts'
import { applyRecipe, keyedConnection } from './keyed-connection.ts'
import { assertLogBelongs } from './log-identity.ts'
import { type Migration, migrate } from './migrate.ts'
import { migrations as allMigrations } from './migrations/index.ts'
import { bringSearchUpToDate } from './search-index.ts'
import { keepCopyBeforeMigration } from './verified-copy.ts'

export interface OpenDatabaseOptions {
  readonly path: string
  /** 32 bytes; stays the caller's to zero. */
  readonly dataKey: Uint8Array
  readonly identity: JournalIdentity
  readonly migrations?: readonly Migration[]
  /** Whether a verified copy is kept before a migration; true unless told. */
  readonly isCopied?: boolean
  /** Looks, and only looks, whether a file with the right identity is wanted here; throws when it is not. */
  readonly assertWanted?: (db: Database) => void
}

/**
 * Opens the journal's file, never makes one, brings it to the newest schema after a verified copy, and its search index to
 * today's rule of folding.
 * Throws `journal-missing`, `journal-empty`, `journal-foreign`, `journal-damaged`, `journal-newer`, `journal-busy`,
 * `journal-behind-log`, `log-foreign`, or what the disk says; none of these refusals changes, adds or removes a file (security.md R08, R18).
 */
export function openDatabase(options: OpenDatabaseOptions): Database {
  const { path, dataKey, migrations = allMigrations, isCopied = true } = options
  assertLooksEncrypted(path)
  assertMayBeWritten(path)
  withFileErrors(() => assertIsFile(`${path}-wal`, 'log-foreign'))
  // Closing a writable connection moves the log into the file, even into one that is refused: a look comes first.
  if (hasUnfinishedLog(path))
    assertLogBelongs({ path, dataKey, assertOurs: (connection) => assertOurs(connection, options) })
  const connection = keyedConnection({ path, dataKey })
  try {
    assertOurs(connection, options)
    applyRecipe(connection)
    const bring = (beforeFirstStep?: (version: number) => void) => () => {
      migrate(connection, { migrations, ...(beforeFirstStep && { beforeFirstStep }) })
      bringSearchUpToDate(connection)
    }
    const keepCopy = (version: number) => {
      // Later than the caller's own, which is overwritten once the journal is open.
      const key = connection.copyOfKey()
      try {
        keepCopyBeforeMigration(connection, { path, dataKey: key, version })
      } finally {
        key.fill(0)
      }
    }
    connection.upgrade({
      assertRoom: () => assertRoomForCopy(path),
      whole: bring(isCopied ? keepCopy : undefined),
      inMemory: bring(),
    })
    return connection
  } catch (error) {
    connection.closeAsItIs()
    throw error
  }
}

function assertOurs(connection: Connection, options: OpenDatabaseOptions): void {
  const { identity, migrations = allMigrations, assertWanted } = options
  assertIdentity(connection, identity, migrations.length)
  assertWanted?.(connection)
}

/** An upgrade is copied first, and goes through the log. */
function assertRoomForCopy(path: string): void {
  withFileErrors(() => {
    const { bavail, bsize } = statfsSync(path)
    if (bavail * bsize < 2 * statSync(path).size) throw new AppError('disk-full')
  })
}

const hasUnfinishedLog = (path: string): boolean =>
  withFileErrors(() => (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0)
