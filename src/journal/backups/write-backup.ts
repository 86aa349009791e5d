import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { AppError } from '#shared/contract/app-error.ts'
import { withAsyncFileErrors } from '../storage/file-error.ts'
import { privateFileMode } from '../storage/private-files.ts'
import { type BackupHead, backupMagic, backupVersion, headLine } from './backup-head.ts'

const slice = 1_048_576

/** A file of the journal's folder that goes into a backup, read piece by piece. */
export interface BackupSource {
  readonly name: string
  readonly bytes: number
  read(into: Uint8Array, position: number): Promise<number>
}

export interface BackupToWrite extends Pick<BackupHead, 'kind' | 'vault_id' | 'made_at' | 'saves'> {
  /** Not there yet. */
  readonly path: string
  readonly sources: readonly BackupSource[]
  readonly signal: AbortSignal
  /** Called after each piece. */
  tell(done: number, of: number): void
}

/**
 * Writes a backup, head, files and sum, and flushes it. Nothing here takes longer than a slice. Throws
 * `backup-cancelled`, `backup-interrupted` when a source changed, or what the disk says; removing what is half written is the
 * caller's.
 */
export async function writeBackup(backup: BackupToWrite): Promise<void> {
  await withAsyncFileErrors(async () => {
    const file = await open(backup.path, 'wx', privateFileMode)
    try {
      await writeParts(file, backup)
      await file.sync()
    } finally {
      await file.close()
    }
  })
}

async function writeParts(file: FileHandle, backup: BackupToWrite): Promise<void> {
  const { kind, vault_id, made_at, saves, sources } = backup
  const parts = sources.map(({ name, bytes }) => ({ name, bytes }))
  const head = headLine({ magic: backupMagic, v: backupVersion, kind, vault_id, made_at, saves, parts })
  const sum = createHash('sha256').update(head)
  await writeWhole(file, head)
  let done = 0
  const of = parts.reduce((total, { bytes }) => total + bytes, 0)
  for (const source of sources) {
    done = await writePart(file, source, { backup, sum, done, of })
  }
  await writeWhole(file, sum.digest())
}

interface Progress {
  readonly backup: BackupToWrite
  readonly sum: Hash
  readonly done: number
  readonly of: number
}

async function writePart(file: FileHandle, source: BackupSource, { backup, sum, done, of }: Progress): Promise<number> {
  const buffer = Buffer.alloc(Math.min(slice, source.bytes))
  for (let position = 0; position < source.bytes; ) {
    if (backup.signal.aborted) throw new AppError('backup-cancelled')
    const wanted = buffer.subarray(0, Math.min(slice, source.bytes - position))
    const length = await source.read(wanted, position)
    if (length === 0) throw new AppError('backup-interrupted')
    const read = wanted.subarray(0, length)
    sum.update(read)
    await writeWhole(file, read)
    position += length
    backup.tell(done + position, of)
  }
  return done + source.bytes
}

async function writeWhole(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done)
    done += bytesWritten
  }
}
