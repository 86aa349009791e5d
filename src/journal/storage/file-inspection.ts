import { accessSync, closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { isMissingFile, withFileErrors } from './file-error.ts'

const plaintextHeader = 'SQLite format 3'
const smallestDatabase = 512

/** True when the file begins as an unencrypted SQLite database does. */
export function isPlaintextDatabase(path: string): boolean {
  return firstBytes(path).start === plaintextHeader
}

/**
 * Looks at a file without SQLite, which would take an empty file for a new database (security.md 0.6).
 * Throws `journal-missing`, `journal-empty`, `journal-foreign` for an unencrypted one, `journal-damaged` for a stump.
 */
export function assertLooksEncrypted(path: string): void {
  const { size, start } = firstBytes(path)
  if (size === 0) throw new AppError('journal-empty')
  if (start === plaintextHeader) throw new AppError('journal-foreign')
  if (size < smallestDatabase) throw new AppError('journal-damaged')
}

/**
 * SQLite opens a file that may not be written all the same, and fails at its lock as a broken disk does. Throws
 * `folder-not-writable`.
 */
export function assertMayBeWritten(path: string, mayWrite = (each: string) => accessSync(each, constants.W_OK)): void {
  withFileErrors(() => {
    mayWrite(path)
    mayWrite(dirname(path))
  })
}

function firstBytes(path: string): { size: number; start: string } {
  return withFileErrors(() => {
    const file = openExisting(path)
    try {
      const start = Buffer.alloc(plaintextHeader.length)
      readSync(file, start, 0, start.length, 0)
      return { size: fstatSync(file).size, start: start.toString('latin1') }
    } finally {
      closeSync(file)
    }
  })
}

function openExisting(path: string): number {
  try {
    return openSync(path, 'r')
  } catch (error) {
    if (isMissingFile(error)) throw new AppError('journal-missing')
    throw error
  }
}
