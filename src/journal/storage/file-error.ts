import { AppError } from '#shared/contract/app-error.ts'
import type { ErrorCode } from '#shared/contract/error-codes.ts'

const meaningOfCode: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'folder-not-writable',
  EPERM: 'folder-not-writable',
  EROFS: 'folder-not-writable',
  ENOTDIR: 'folder-not-writable',
  EEXIST: 'journal-exists',
}

/** Only the code is kept: the message of a file error names the path, and with it the account. */
class FileFailure extends Error {
  constructor(code: string) {
    super(code)
    this.name = 'FileFailure'
  }
}

const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error
    ? error.code
    : undefined

/** Turns a file system error into AppError `disk-full`, `folder-not-writable`, `journal-exists` or `disk-error`. */
export function appErrorFromFile(error: unknown): unknown {
  const code = systemCode(error)
  if (code === undefined) return error
  return new AppError(meaningOfCode[code] ?? 'disk-error', { cause: new FileFailure(code) })
}

/** Runs `work`, whose file system errors leave it as AppError. */
export function withFileErrors<Value>(work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    throw appErrorFromFile(error)
  }
}

/** True for "there is no such file". */
export const isMissingFile = (error: unknown): boolean => systemCode(error) === 'ENOENT'
