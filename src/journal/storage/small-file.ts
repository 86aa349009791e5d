import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { isMissingFile } from './file-error.ts'

/**
 * The first bytes of a file, `most` at most, and its size; undefined when there is no such file, and no bytes for what is no
 * file but a folder, a pipe or a device: those are never waited for. Throws what the disk says.
 */
export function readBeginning(path: string, most: number): { bytes: Buffer; size: number } | undefined {
  const file = openIfThere(path)
  if (file === undefined) return undefined
  try {
    const stat = fstatSync(file)
    if (!stat.isFile()) return { bytes: Buffer.alloc(0), size: 0 }
    const bytes = Buffer.alloc(Math.min(stat.size, most))
    return { bytes: bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0)), size: stat.size }
  } finally {
    closeSync(file)
  }
}

/** The bytes of a small file; none of one that is larger than `largest`. As `readBeginning` besides. */
export function readSmallFile(path: string, largest: number): Buffer | undefined {
  const found = readBeginning(path, largest)
  return found && found.size > largest ? Buffer.alloc(0) : found?.bytes
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    if (isMissingFile(error)) return undefined
    throw error
  }
}
