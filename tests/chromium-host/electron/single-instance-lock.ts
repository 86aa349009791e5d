import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface SecondInstance {
  argv: string[]
  workingDirectory: string
  additionalData: unknown
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Beside the user data, not in it: checks of that folder should find the app's own files only. */
const lockFolder = (userData: string): string =>
  join(tmpdir(), `chromium-stand-in-lock-${createHash('sha256').update(userData).digest('hex').slice(0, 16)}`)

function holderOf(folder: string): number | null {
  try {
    return Number(readFileSync(join(folder, 'holder'), 'utf8'))
  } catch {
    return null
  }
}

function watchFolder(folder: string, onSecond: (second: SecondInstance) => void): void {
  const watcher = watch(folder, { persistent: false }, (_change, file) => {
    if (!file?.startsWith('second-')) return
    try {
      const second = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      rmSync(join(folder, file))
      onSecond(second)
    } catch {
      // The file is half written or already read: another change follows or came before.
    }
  })
  watcher.on('error', () => undefined) // the folder was removed
}

/** Takes the lock of a user data folder; false, and a word to its holder, when a running process has it. */
export function takeLock(
  userData: string,
  additionalData: unknown,
  onSecond: (second: SecondInstance) => void,
): boolean {
  const folder = lockFolder(userData)
  mkdirSync(folder, { recursive: true })
  const holder = holderOf(folder)
  if (holder === process.pid) return true
  if (holder !== null && isRunning(holder)) {
    const second: SecondInstance = { argv: process.argv, workingDirectory: process.cwd(), additionalData }
    writeFileSync(join(folder, `second-${process.pid}`), JSON.stringify(second))
    return false
  }
  writeFileSync(join(folder, 'holder'), String(process.pid))
  watchFolder(folder, onSecond)
  return true
}

/** Gives the lock back, if that process holds it. The driver does it for a main process that was killed. */
export function releaseLock(userData: string, holder: number | undefined): void {
  const folder = lockFolder(userData)
  if (holderOf(folder) === holder) rmSync(folder, { recursive: true, force: true })
}
