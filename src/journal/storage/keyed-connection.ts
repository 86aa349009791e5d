import BetterSqlite from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import { Connection } from './connection.ts'
import { cipherSetting, type Setting, settingsAfterIdentity, settingsBeforeFirstRead } from './connection-recipe.ts'
import { withAppErrors } from './driver-error.ts'
import { driverKeyFromDataKey } from './driver-key.ts'
import { assertDriverVersions } from './driver-version.ts'

/** A second program must hear that the journal is in use within 300 ms (security.md R11). */
const busyTimeoutMs = 200

interface KeyedFile {
  readonly path: string
  readonly dataKey: Uint8Array
  /** Only for looking: see `open-database.ts`. */
  readonly isReadOnly?: boolean
  /** Only for a rescue: pages are read whether or not their proof fits. */
  readonly isUnproved?: boolean
}

/**
 * Opens an existing file with its key, as far as nothing of it has been read or written yet.
 * A wrong key is not noticed here but at the first read, as `journal-damaged` (security.md 4.1).
 */
export function keyedConnection({ path, dataKey, isReadOnly = false, isUnproved = false }: KeyedFile): Connection {
  assertDriverVersions()
  const driver = withAppErrors(
    () => new BetterSqlite(path, { fileMustExist: true, readonly: isReadOnly, timeout: busyTimeoutMs }),
  )
  const connection = new Connection(driver, dataKey)
  const key = driverKeyFromDataKey(dataKey)
  try {
    applySettings(connection, [cipherSetting])
    if (isUnproved) connection.pragma('hmac_check = 0')
    withAppErrors(() => driver.key(key))
    // A read-only connection cannot take the exclusive lock.
    applySettings(connection, isReadOnly ? settingsBeforeFirstRead.slice(0, 1) : settingsBeforeFirstRead)
    return connection
  } catch (error) {
    connection.closeAsItIs()
    throw error
  } finally {
    key.fill(0)
  }
}

/** Applies the rest of the recipe to a file that is known to be ours. */
export function applyRecipe(connection: Connection): void {
  applySettings(connection, settingsAfterIdentity)
  connection.watchFiles()
}

/** Sets each pragma and reads it back, for SQLite ignores what it does not know. Throws `unexpected`. */
export function applySettings(connection: Connection, settings: readonly Setting[]): void {
  for (const { pragma, set, reads } of settings) {
    connection.pragma(`${pragma} = ${set}`)
    if (connection.pragma(pragma) !== reads) {
      throw new AppError('unexpected', { cause: new Error(`pragma ${pragma} did not stick`) })
    }
  }
}
