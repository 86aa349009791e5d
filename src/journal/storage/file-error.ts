import { AppError } from '#shared/contract/app-error.ts'
import type { ErrorCode } from '#shared/contract/error-codes.ts'

type MeaningOfCode = Readonly<Record<string, ErrorCode>>

const usualMeaning: MeaningOfCode = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'folder-not-writable',
  EPERM: 'folder-not-writable',
  EROFS: 'folder-not-writable',
  ENOTDIR: 'folder-not-writable',
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

/**
 * Runs `work`, whose file system errors leave it as AppError `disk-full`, `folder-not-writable` or `disk-error`.
 * `meaning` adds what a system code says at this one place.
 */
export function withFileErrors<Value>(work: () => Value, meaning: MeaningOfCode = {}): Value {
  try {
    return work()
  } catch (error) {
    throw named(error, meaning)
  }
}

/** As `withFileErrors`, for work that takes its time. */
export async function withAsyncFileErrors<Value>(
  work: () => Promise<Value>,
  meaning: MeaningOfCode = {},
): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    throw named(error, meaning)
  }
}

function named(error: unknown, meaning: MeaningOfCode): unknown {
  const code = systemCode(error)
  if (code === undefined) return error
  return new AppError(meaning[code] ?? usualMeaning[code] ?? 'disk-error', { cause: new FileFailure(code) })
}

/** True for "there is no such file". */
export const isMissingFile = (error: unknown): boolean => systemCode(error) === 'ENOENT'
