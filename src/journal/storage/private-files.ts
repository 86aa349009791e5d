import { closeSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Only the person's own account reads these files (security.md 1.4). */
export const privateFileMode = 0o600
const privateFolderMode = 0o700

/** Files that SQLite or the system make without asking for a mode get 600 too. Called once, when the process starts. */
export function restrictNewFiles(): void {
  process.umask(0o077)
}

/** Makes an empty private file; throws EEXIST when there is one already. */
export function createPrivateFile(path: string): void {
  closeSync(openSync(path, 'wx', privateFileMode))
}

/**
 * Makes a folder and the ones above it, and says whether it was new. An existing folder keeps its mode: it may hold
 * other things. One by one, because Node's own recursive mkdir never returns where the system refuses with ENOENT (/proc).
 */
export function createPrivateFolder(path: string): boolean {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return false
  const parent = dirname(path)
  if (parent !== path) createPrivateFolder(parent)
  mkdirSync(path, { mode: privateFolderMode })
  flushName(parent)
  return true
}

/** Else a power cut takes the new folder, and with it what is flushed inside. The one above may not be ours to read. */
function flushName(parent: string): void {
  try {
    syncFolder(parent)
  } catch {
    // Whatever keeps us from writing there is said when a file is made.
  }
}

/** Flushes a file to the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes renames and new names in a folder survive a power cut. Windows has no such call and needs none. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
