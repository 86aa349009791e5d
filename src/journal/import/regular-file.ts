import { closeSync, constants, fstatSync, openSync } from 'node:fs'
import { AppError } from '#shared/contract/app-error.ts'

/**
 * Opens a file for reading, and refuses by its type what may never end or never answer: pipes, devices, folders. The caller
 * closes it. Throws `file-unreadable`.
 */
export function openRegularFile(path: string): { readonly descriptor: number; readonly size: number } {
  let descriptor: number
  try {
    // Without waiting for someone at the other end of a pipe; Windows has no such flag and no such pipes.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (cause) {
    throw new AppError('file-unreadable', { cause })
  }
  const stats = fstatSync(descriptor)
  if (stats.isFile()) return { descriptor, size: stats.size }
  closeSync(descriptor)
  throw new AppError('file-unreadable')
}
