import { readdirSync, type StatsFs, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Less than this, or than three times the journal, and saving and copies may soon fail (security.md R04). */
const leastBytes = 200_000_000
const leastTimes = 3

type Disk = Pick<StatsFs, 'bavail' | 'bsize'>

/** What is left on the disk of a journal's folder when it is little; null when there is enough, or no one can say. */
export function scarceBytesFor(
  folder: string,
  diskOf: (folder: string) => Disk = (path) => statfsSync(path),
): number | null {
  try {
    const { bavail, bsize } = diskOf(folder)
    const left = bavail * bsize
    return left < Math.max(leastBytes, leastTimes * journalBytes(folder)) ? left : null
  } catch {
    return null
  }
}

const journalBytes = (folder: string): number =>
  readdirSync(folder)
    .filter((name) => /^journal-\d+\.db(-wal)?$/.test(name))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
