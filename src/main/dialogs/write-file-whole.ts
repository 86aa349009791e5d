import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { diskError } from './disk-error.ts'
import { syncFolder } from './sync-folder.ts'
import { beginUnfinished } from './unfinished-files.ts'

/** What a file gets: at once, or in pieces that are written as they come. */
export type FileContent = Uint8Array | string | AsyncIterable<string | Uint8Array>

/** The steps that touch the disk, so that a test can let one of them fail. */
export interface Disk {
  open(path: string, flags: string, mode?: number): Promise<Pick<FileHandle, 'writeFile' | 'sync' | 'close'>>
  rename(from: string, to: string): Promise<void>
  rm(path: string, options: { force: true }): Promise<void>
}

const realDisk: Disk = { open, rename, rm }

/**
 * Writes a file so that its name never stands for half of it: a new name in the same folder, synced, then renamed.
 * Throws `disk-full`, `folder-not-writable`, `disk-error`, or what its pieces throw; then the file that was there before is untouched and
 * nothing else is left behind. Source: security.md E37 (no copy in a temporary folder).
 */
export async function writeFileWhole(path: string, content: FileContent, disk: Disk = realDisk): Promise<void> {
  const folder = dirname(path)
  const unfinished = await beginUnfinished(folder)
  try {
    await writeSynced(unfinished.path, content, disk)
    await disk.rename(unfinished.path, path)
    // Before the record goes: a power cut may take the rename back, and nothing would know of the hidden file.
    await syncFolder(folder, disk)
    await unfinished.done()
  } catch (cause) {
    await disk.rm(unfinished.path, { force: true }).then(unfinished.done, () => undefined)
    // What the pieces say comes from elsewhere than the disk.
    throw cause instanceof AppError ? cause : diskError(cause)
  }
}

async function writeSynced(path: string, content: FileContent, disk: Disk): Promise<void> {
  const file = await disk.open(path, 'wx', 0o600)
  try {
    if (typeof content === 'string' || content instanceof Uint8Array) await file.writeFile(content)
    else await writePieces(file, content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** So much goes to the disk itself while more is made, so that the flush at the end is a short one. */
const bytesBetweenFlushes = 8_388_608

type OpenFile = Pick<FileHandle, 'writeFile' | 'sync'>

/** While one piece is written the next is made: in the app another process makes it. Never more than two are in memory. */
async function writePieces(file: OpenFile, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  let [writing, flushing] = [Promise.resolve(), Promise.resolve()]
  let unflushed = 0
  try {
    for await (const piece of pieces) {
      await writing
      writing = begun(file.writeFile(piece))
      unflushed += piece.length
      if (unflushed < bytesBetweenFlushes) continue
      await flushing
      flushing = begun(file.sync())
      unflushed = 0
    }
  } finally {
    await Promise.all([writing, flushing])
  }
}

/** What is awaited later: until then a failure must not count as one that nobody hears. */
function begun(work: Promise<void>): Promise<void> {
  work.catch(() => undefined)
  return work
}
