import { mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning } from './is-running.ts'

/** Where Linux has a file system in memory; in a container it is often small, and may refuse to run programs. */
const place = '/dev/shm'
const bytesNeeded = 2 * 1024 ** 3
const prefix = 'alongside-tests-'

function isFit(): boolean {
  try {
    const mount = readFileSync('/proc/self/mounts', 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .findLast(([, at]) => at === place)
    const { bavail, bsize } = statfsSync(place)
    const options = mount?.[3]?.split(',') ?? ['ro']
    return !options.some((option) => option === 'ro' || option === 'noexec') && bavail * bsize >= bytesNeeded
  } catch {
    return false
  }
}

const remove = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })

/** What a run that was killed has left: memory is not given back before the next start of the machine. */
function removeLeft(): void {
  for (const name of readdirSync(place)) {
    const [pid] = name.startsWith(prefix) ? name.slice(prefix.length).split('-') : []
    if (pid && !isRunning(Number(pid))) remove(join(place, name))
  }
}

/**
 * Lets all temporary files of this process and of those that it starts lie in memory, where there is room. They are files
 * as elsewhere and every call is made as elsewhere, but none waits for a disk: making a journal flushes it forty times.
 * Answers what removes them.
 */
export function keepTemporaryFilesInMemory(): () => void {
  if (process.platform !== 'linux' || !isFit()) return () => undefined
  removeLeft()
  const folder = mkdtempSync(join(place, `${prefix}${process.pid}-`))
  process.env['TMPDIR'] = folder
  return () => remove(folder)
}

/** Under this name Vitest runs it once, before the first test, and what it answers after the last. */
export const setup = keepTemporaryFilesInMemory
