import { closeSync, existsSync, openSync, readSync, statSync, truncateSync, writeSync } from 'node:fs'
import { AppError } from '#shared/contract/app-error.ts'
import type { Connection } from './connection.ts'
import { createDatabase, removeDatabase } from './create-database.ts'
import { withFileErrors } from './file-error.ts'
import { type JournalIdentity, schemaVersion } from './journal-identity.ts'
import { keyedConnection } from './keyed-connection.ts'
import { migrations } from './migrations/index.ts'
import { privateFileMode } from './private-files.ts'
import { unlessDamaged } from './readable-rows.ts'
import { sql } from './sql.ts'

const pageBytes = 4_096

interface DamagedFile {
  readonly path: string
  readonly dataKey: Uint8Array
  readonly identity: JournalIdentity
}

/** How much of where the tables begin is taken from a new journal: nothing, its first page, or all that says so. */
const mendings = ['none', 'first-page', 'schema'] as const

/**
 * Opens a working copy of a damaged journal as far as it goes: as it is, or with the pages that tell where the tables
 * begin taken from a new journal, which has them in the same places; each with the log and without. The original is only
 * read. Throws `journal-damaged` when no way leads to the tables, and `journal-newer`.
 */
export function openDamagedCopy(original: string, copy: DamagedFile): Connection {
  for (const withLog of [true, false]) {
    for (const mending of mendings) {
      makeCopy(original, copy.path, withLog)
      if (mending !== 'none' && !replaceBeginning(copy, mending)) continue
      const connection = readable(copy)
      if (connection) return connection
    }
  }
  throw new AppError('journal-damaged')
}

/** The same copy once more, where pages are read without the proof that they are as they were written. */
export function openUnproved({ path, dataKey }: DamagedFile): Connection {
  return keyedConnection({ path, dataKey, isUnproved: true })
}

/** Null when the tables cannot be reached. */
function readable(copy: DamagedFile): Connection | null {
  const connection = keyedConnection(copy)
  try {
    if (schemaVersion(connection) > migrations.length) throw new AppError('journal-newer')
    if (connection.all(sql`SELECT name FROM sqlite_schema WHERE name IN ('person', 'entry')`).length === 2) {
      return connection
    }
  } catch (error) {
    if (!(error instanceof AppError) || !/^(journal-damaged|unexpected)$/.test(error.code)) throw error
  }
  connection.closeAsItIs()
  return null
}

function makeCopy(from: string, to: string, withLog: boolean): void {
  removeDatabase(to)
  withFileErrors(() => {
    copyReadable(from, to)
    if (withLog && existsSync(`${from}-wal`)) copyReadable(`${from}-wal`, `${to}-wal`)
  })
}

/** Blocks that the disk itself cannot read become zeros, which no page's proof fits. */
function copyReadable(from: string, to: string): void {
  const [source, target] = [openSync(from, 'r'), openSync(to, 'wx', privateFileMode)]
  try {
    const { size } = statSync(from)
    for (let at = 0; at < size; at += pageBytes) {
      const bytes = Buffer.alloc(Math.min(pageBytes, size - at))
      try {
        readSync(source, bytes, 0, bytes.length, at)
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EIO')) throw error
      }
      writeSync(target, bytes, 0, bytes.length, at)
    }
  } finally {
    closeSync(source)
    closeSync(target)
  }
}

/**
 * Puts pages of a new journal under the same key in the place of the same pages. The first names how many pages there
 * are, and SQLite believes it, so the new journal is made as long as the copy. False when the copy is too short.
 */
function replaceBeginning({ path, dataKey, identity }: DamagedFile, mending: 'first-page' | 'schema'): boolean {
  const model = `${path}.model`
  const { size } = statSync(path)
  if (size < pageBytes) return false
  removeDatabase(model)
  try {
    const db = createDatabase({ path: model, dataKey, identity, createdAt: new Date(0).toISOString() })
    const pages = db.all<{ pageno: number }>(sql`SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'`)
    db.run(
      sql`INSERT INTO import_batch (id, source, imported_at) VALUES ('', hex(zeroblob(${Math.ceil(size / 2)})), '')`,
    )
    db.close()
    replacePages(model, path, mending === 'schema' ? pages.map(({ pageno }) => pageno) : [1])
    truncateSync(path, Math.max(size, statSync(model).size))
    return true
  } finally {
    removeDatabase(model)
  }
}

function replacePages(from: string, to: string, pages: readonly number[]): void {
  const page = Buffer.alloc(pageBytes)
  const [source, target] = [openSync(from, 'r'), openSync(to, 'r+')]
  try {
    for (const number of pages) {
      const at = (number - 1) * pageBytes
      readSync(source, page, 0, pageBytes, at)
      writeSync(target, page, 0, pageBytes, at)
    }
  } finally {
    closeSync(source)
    closeSync(target)
  }
}

/** Which schema the tables are of; that of today when the file no longer says. */
export const versionOf = (connection: Connection): number =>
  unlessDamaged(() => schemaVersion(connection)) || migrations.length
