import { accessSync, constants, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { ErrorCode } from '#shared/contract/error-codes.ts'
import { withFileErrors } from './file-error.ts'
import { readBeginning } from './small-file.ts'

const plaintextHeader = 'SQLite format 3'
const smallestDatabase = 512

/** True when the file begins as an unencrypted SQLite database does. */
export function isPlaintextDatabase(path: string): boolean {
  return firstBytes(path).start === plaintextHeader
}

/**
 * Looks at a file without SQLite, which would take an empty file for a new database (security.md 0.6).
 * Throws `journal-missing`, `journal-empty`, `journal-foreign` for an unencrypted one and for what is no file, `journal-damaged` for a stump.
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
  const found = withFileErrors(() => {
    assertIsFile(path, 'journal-foreign')
    return readBeginning(path, plaintextHeader.length)
  })
  if (!found) throw new AppError('journal-missing')
  return { size: found.size, start: found.bytes.toString('latin1') }
}

/** A folder, a pipe or a device in the place of a file is refused with `code`, and not opened: a pipe never ends. */
export function assertIsFile(path: string, code: ErrorCode): void {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found && !found.isFile()) throw new AppError(code)
}
