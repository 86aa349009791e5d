import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { couldNotRun, type Extent, type Finding } from './finding.ts'
import { withScratchFolder } from './scratch-journal.ts'
import { canTrace, tracedCalls } from './write-trace.ts'

interface Sightings {
  /** Writes, to any file whatever, that held the canary in clear. */
  readonly writes: number
  readonly allWrites: number
  /** Files that hold it afterwards. */
  readonly files: number
}

const inClear = (bytes: Buffer, canary: string): boolean =>
  bytes.includes(canary) || bytes.includes(Buffer.from(canary, 'utf16le'))

function filesWith(folder: string, canary: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (file) => file.isFile() && inClear(readFileSync(join(file.parentPath, file.name)), canary),
  ).length
}

const sightings = (mode: 'encrypted' | 'plaintext', canary: string): Promise<Sightings> =>
  withScratchFolder(async (folder) => {
    const temporary = join(folder, 'temporary')
    mkdirSync(temporary)
    const work = [join(import.meta.dirname, 'canary-work.ts'), mode, folder, canary]
    const calls = tracedCalls(work, { ...process.env, TMPDIR: temporary, SQLITE_TMPDIR: temporary })
    const writes = calls.filter((call) => call.kind === 'write')
    return {
      writes: writes.filter(({ bytes }) => inClear(bytes, canary)).length,
      allWrites: writes.length,
      files: filesWith(folder, canary),
    }
  })

/** R21: no word reaches any file in clear, temporary ones too. The same work without a key must be seen. */
export async function canarySweep({ seed }: Extent): Promise<Finding> {
  const name = 'words in clear'
  if (!canTrace()) return couldNotRun(name, 'strace, which records what is asked of the disk, is not here')
  const canary = `zebrafish${seed}`
  const ours = await sightings('encrypted', canary)
  const control = await sightings('plaintext', canary)
  return {
    name,
    tried: `${ours.allWrites} writes of journal, Mirror, copies, restoring, encrypting again, rescue, search, sorting, erasing`,
    result: `${ours.writes} in clear, in ${ours.files} files; control without a key: ${control.writes} of ${control.allWrites}`,
    isGood: ours.allWrites > 1_000 && ours.writes + ours.files === 0 && control.writes > 0,
  }
}
