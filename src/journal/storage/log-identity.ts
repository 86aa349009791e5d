import { copyFileSync, linkSync, rmSync, statSync } from 'node:fs'
import { AppError } from '#shared/contract/app-error.ts'
import type { Connection } from './connection.ts'
import { withFileErrors } from './file-error.ts'
import { keyedConnection } from './keyed-connection.ts'
import { type SavedState, savedRow } from './saved-state.ts'

interface LoggedFile {
  readonly path: string
  readonly dataKey: Uint8Array
  /** Throws what is wrong with a file as a connection shows it. */
  readonly assertOurs: (connection: Connection) => void
}

/**
 * Looks, before the log of a crash is used, whether it is the log of this file: SQLite would lay it over any. The file by
 * itself is either as the log says that it found it, or has been moved into since. Throws `journal-behind-log`,
 * `log-foreign`, `journal-damaged` for a file that is too short, and what `assertOurs` throws. Changes neither.
 */
export function assertLogBelongs(file: LoggedFile): void {
  const alone = stateAlone(file)
  const both = stateTogether(file, alone !== null)
  if (!both?.state.inFile || !alone) return
  const { saves, opening, inFile } = both.state
  const isAsFound = alone.saves === inFile.saves && alone.opening === inFile.opening
  const isMovedInto = alone.opening === opening && alone.saves > inFile.saves && alone.saves <= saves
  if (!isAsFound && !isMovedInto) throw new AppError(alone.saves < inFile.saves ? 'journal-behind-log' : 'log-foreign')
  const bytes = withFileErrors(() => statSync(file.path).size)
  if (bytes < Math.min(inFile.bytes, both.bytes)) throw new AppError('journal-damaged')
}

/** What the file says without its log; null where it cannot be read so. */
function stateAlone({ path, dataKey, assertOurs }: LoggedFile): SavedState | null {
  const alone = `${path}.alone`
  removeAlone(alone)
  if (!giveName(path, alone)) return null
  try {
    return looked({ path: alone, dataKey }, (connection) => {
      // In the middle of being moved into, a file may be shorter than it says.
      connection.pragma('writable_schema = 1')
      assertOurs(connection)
      return savedRow(connection) ?? null
    })
  } finally {
    removeAlone(alone)
  }
}

function stateTogether({ path, dataKey, assertOurs }: LoggedFile, isFileWhole: boolean) {
  try {
    return looked({ path, dataKey }, (connection) => {
      assertOurs(connection)
      const state = savedRow(connection)
      const bytes = Number(connection.pragma('page_count')) * Number(connection.pragma('page_size'))
      return state && { state, bytes }
    })
  } catch (error) {
    const isOfLog = error instanceof AppError && (error.code === 'journal-damaged' || error.code === 'journal-foreign')
    throw isOfLog && isFileWhole ? new AppError('log-foreign', { cause: error }) : error
  }
}

/** A read-only look; what it adds is a -shm file, which no connection of ours ever uses. */
function looked<Value>(file: Pick<LoggedFile, 'path' | 'dataKey'>, look: (connection: Connection) => Value): Value {
  const sharedMemory = `${file.path}-shm`
  const wasThere = statSync(sharedMemory, { throwIfNoEntry: false }) !== undefined
  let connection: Connection | undefined
  try {
    connection = keyedConnection({ ...file, isReadOnly: true })
    return look(connection)
  } finally {
    connection?.closeAsItIs()
    if (!wasThere) rmSync(sharedMemory, { force: true })
  }
}

/**
 * A second name for the file, under which SQLite finds no log; a copy where the disk knows no such names. False when there
 * is no room for either: reading must not fail for that.
 */
function giveName(path: string, name: string): boolean {
  for (const give of [linkSync, copyFileSync]) {
    try {
      give(path, name)
      return true
    } catch {
      removeAlone(name)
    }
  }
  return false
}

function removeAlone(name: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${name}${suffix}`, { force: true })
}
