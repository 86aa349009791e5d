import { copyFileSync, existsSync, linkSync, rmSync, statSync } from 'node:fs'
import { AppError } from '#shared/contract/app-error.ts'
import type { Connection } from './connection.ts'
import { withFileErrors } from './file-error.ts'
import { keyedConnection } from './keyed-connection.ts'
import { type SavedRow, type SavedState, savedRow } from './saved-state.ts'

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
  stateTogether(file, alone, (both) => {
    const { inFile } = both
    if (!inFile) return
    if (alone) assertGoesOn(alone, both, inFile)
    const bytes = withFileErrors(() => statSync(file.path).size)
    if (bytes < Math.min(inFile.bytes, both.bytes)) throw new AppError('journal-damaged')
  })
}

function assertGoesOn(alone: SavedState, { saves, opening }: SavedState, inFile: SavedState): void {
  const isAsFound = alone.saves === inFile.saves && alone.opening === inFile.opening
  const isMovedInto = alone.opening === opening && alone.saves > inFile.saves && alone.saves <= saves
  if (!isAsFound && !isMovedInto) throw new AppError(alone.saves < inFile.saves ? 'journal-behind-log' : 'log-foreign')
}

/** What the file says without its log; null where it cannot be read so. */
function stateAlone({ path, dataKey, assertOurs }: LoggedFile): SavedState | null {
  const alone = `${path}.alone`
  removeAlone(alone)
  if (!giveName(path, alone)) return null
  try {
    // Nothing is written: there is no log that closing could move.
    return closing(keyedConnection({ path: alone, dataKey }), (connection) => {
      // In the middle of being moved into, a file may be shorter than it says.
      connection.pragma('writable_schema = 1')
      assertOurs(connection)
      return savedRow(connection) ?? null
    })
  } catch (error) {
    // A power cut tore a page that was being moved into: the log holds it whole.
    if (error instanceof AppError && error.code === 'journal-damaged') return null
    throw error
  } finally {
    removeAlone(alone)
  }
}

type Together = SavedRow & { readonly bytes: number }

function stateTogether(file: LoggedFile, alone: SavedState | null, assertFits: (state: Together) => void): void {
  try {
    lookTogether(file, (connection) => {
      file.assertOurs(connection)
      const state = savedRow(connection)
      const bytes = Number(connection.pragma('page_count')) * Number(connection.pragma('page_size'))
      if (state) assertFits({ ...state, bytes })
    })
  } catch (error) {
    const isOfLog = error instanceof AppError && (error.code === 'journal-damaged' || error.code === 'journal-foreign')
    throw isOfLog && alone && error.cause ? new AppError('log-foreign', { cause: error }) : error
  }
}

/**
 * A read-only look at file and log leaves both alone; what it adds is a -shm file, which no connection of ours ever uses. On a
 * full disk there is no room for that one: then the look is that of a writer, which is only closed when the two fit.
 */
function lookTogether(file: LoggedFile, look: (connection: Connection) => void): void {
  const sharedMemory = `${file.path}-shm`
  const wasThere = existsSync(sharedMemory)
  try {
    const reader = readerOf(file)
    if (reader) closing(reader, look)
    else lookAsWriter(keyedConnection(file), look)
  } finally {
    if (!wasThere) rmSync(sharedMemory, { force: true })
  }
}

function closing<Value>(connection: Connection, look: (connection: Connection) => Value): Value {
  try {
    return look(connection)
  } finally {
    connection.closeAsItIs()
  }
}

function lookAsWriter(connection: Connection, look: (connection: Connection) => void): void {
  try {
    look(connection)
  } catch (error) {
    connection.leaveOpen()
    throw error
  }
  connection.closeAsItIs()
}

/** Null where there is no room for its -shm file. */
function readerOf(file: LoggedFile): Connection | null {
  const reader = keyedConnection({ ...file, isReadOnly: true })
  try {
    reader.pragma('schema_version')
    return reader
  } catch (error) {
    reader.closeAsItIs()
    if (error instanceof AppError && /^disk-/.test(error.code)) return null
    throw error
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
