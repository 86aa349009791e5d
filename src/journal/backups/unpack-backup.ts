import { createHash, type Hash, timingSafeEqual } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { withFileErrors } from '../storage/file-error.ts'
import { privateFileMode } from '../storage/private-files.ts'
import { type BackupHead, headLine, type ReadHead, readHead, sumBytes } from './backup-head.ts'

const slice = 1_048_576

/**
 * Takes a backup apart: its files, as they are, into a folder that is there and empty. The sum over the whole backup is
 * checked on the way. Throws `backup-damaged`, the codes of `readHead`, or what the disk says; the folder is the caller's
 * to remove.
 */
export function unpackBackup(path: string, folder: string): BackupHead {
  const read = readHead(path)
  withFileErrors(() => unpackParts(path, read, folder))
  return read.head
}

/** Reads a whole backup and compares its sum. Throws `backup-damaged` and as `readHead`. */
export function checkSum(path: string): BackupHead {
  const read = readHead(path)
  withFileErrors(() => unpackParts(path, read, null))
  return read.head
}

function unpackParts(path: string, { head, start }: ReadHead, folder: string | null): void {
  const source = openSync(path, 'r')
  const sum = createHash('sha256').update(headLine(head))
  let position = start
  try {
    for (const { name, bytes } of head.parts) {
      copyPart({ source, position, bytes, sum, target: folder && join(folder, name) })
      position += bytes
    }
    const written = Buffer.alloc(sumBytes)
    readSync(source, written, 0, sumBytes, position)
    if (!timingSafeEqual(written, sum.digest())) throw new AppError('backup-damaged')
  } finally {
    closeSync(source)
  }
}

interface PartToCopy {
  readonly source: number
  readonly position: number
  readonly bytes: number
  readonly sum: Hash
  /** Null to read only. */
  readonly target: string | null
}

function copyPart({ source, position, bytes, sum, target }: PartToCopy): void {
  const file = target === null ? null : openSync(target, 'wx', privateFileMode)
  const buffer = Buffer.alloc(Math.min(slice, bytes))
  try {
    for (let done = 0; done < bytes; ) {
      const length = readSync(source, buffer, 0, Math.min(slice, bytes - done), position + done)
      if (length === 0) throw new AppError('backup-damaged')
      const read = buffer.subarray(0, length)
      sum.update(read)
      if (file !== null) writeWhole(file, read)
      done += length
    }
    if (file !== null) fsyncSync(file)
  } finally {
    if (file !== null) closeSync(file)
  }
}

function writeWhole(file: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
}
