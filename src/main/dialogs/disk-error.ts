import { AppError } from '#shared/contract/app-error.ts'
import type { ErrorCode } from '#shared/contract/error-codes.ts'

const isFull = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const isNotWritable = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EEXIST',
  'EBUSY',
  'ENAMETOOLONG',
])

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''

const errorCode = (systemCode: string): ErrorCode => {
  if (isFull.has(systemCode)) return 'disk-full'
  return isNotWritable.has(systemCode) ? 'folder-not-writable' : 'disk-error'
}

/** What the system said about a file, as `disk-full`, `folder-not-writable` or `disk-error`. */
export const diskError = (cause: unknown): AppError => new AppError(errorCode(codeOf(cause)), { cause })
