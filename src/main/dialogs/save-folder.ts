import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { AppError } from '#shared/contract/app-error.ts'
import { choosePath } from './choose-path.ts'
import { diskError } from './disk-error.ts'
import { freePath } from './free-path.ts'
import { syncFolder } from './sync-folder.ts'
import { beginUnfinished } from './unfinished-files.ts'

interface FolderToSave {
  /** The name of the new folder; a number is added when it is taken. */
  readonly name: string
  /** Fills the folder that is handed in, which does not exist yet. */
  fill(folder: string): Promise<void>
}

/**
 * Asks for a place and makes a new folder in it: filled under another name, then renamed, so that its name never stands
 * for half of it. Answers its name, or null when the person cancels. Throws what `fill` throws, and `disk-full`,
 * `folder-not-writable` or `disk-error`; then nothing is left behind.
 */
export async function saveFolder(window: BrowserWindow, { name, fill }: FolderToSave): Promise<string | null> {
  const place = await choosePath(window, { folder: 'to-write' })
  if (place === null) return null
  const unfinished = await beginUnfinished(place)
  try {
    await fill(unfinished.path)
    const target = freePath(place, name)
    await rename(unfinished.path, target)
    await syncFolder(place)
    await unfinished.done()
    return basename(target)
  } catch (cause) {
    await rm(unfinished.path, { recursive: true, force: true }).then(unfinished.done, () => undefined)
    throw cause instanceof AppError ? cause : diskError(cause)
  }
}

interface FileInFolder {
  /** Below the folder, with `/` between its parts. */
  readonly path: string
  readonly text: string
}

/** Writes files below a folder as they come, each flushed with its name, for their owner alone. */
export async function writeFiles(folder: string, files: AsyncIterable<FileInFolder>): Promise<void> {
  await mkdir(folder, { mode: 0o700 })
  const folders = new Set([folder])
  for await (const { path, text } of files) {
    const target = join(folder, ...path.split('/'))
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    await writeFile(target, text, { mode: 0o600, flag: 'wx', flush: true })
    for (let above = dirname(target); above !== folder; above = dirname(above)) folders.add(above)
  }
  for (const each of folders) await syncFolder(each)
}
