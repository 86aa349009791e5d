import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { couldNotRun, type Extent, type Finding } from './finding.ts'
import { troubleOf } from './numbered-notes.ts'
import { lastSaid, saidError, writingArguments } from './said.ts'
import { createScratchJournal, openScratchJournal, type ScratchJournal, withScratchFolder } from './scratch-journal.ts'

const smallest = 1_048_576
const largest = 8_388_608
const diskCodes = new Set(['disk-full', 'disk-error', 'folder-not-writable'])

interface Attempt {
  readonly output: string
  /** What the journal is like once there is room again. */
  readonly journal: ScratchJournal
}

/** How little room can be had on this machine: a small disk, or files that may not grow. */
interface Scarcity {
  readonly name: string
  attempt(journal: ScratchJournal, scratch: string, bytes: number): Attempt
}

const writing = (journal: ScratchJournal): string[] =>
  writingArguments({ ...journal, synchronous: 'FULL', notes: 100_000, endsByKill: false })

const smallDisk: Scarcity = {
  name: 'a small disk',
  attempt(journal, scratch, bytes) {
    const disk = join(scratch, 'disk')
    mkdirSync(disk, { recursive: true })
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'alongside-crash', disk])
    try {
      const folder = join(disk, 'journal')
      cpSync(journal.folder, folder, { recursive: true })
      const { stdout } = spawnSync(process.execPath, writing({ ...journal, folder }), { encoding: 'utf8' })
      const kept = join(scratch, 'kept')
      rmSync(kept, { recursive: true, force: true })
      cpSync(folder, kept, { recursive: true })
      return { output: stdout, journal: { ...journal, folder: kept } }
    } finally {
      execFileSync('umount', [disk])
    }
  },
}

const smallFiles: Scarcity = {
  name: 'files that may not grow',
  attempt(journal, scratch, bytes) {
    const folder = join(scratch, 'limited')
    rmSync(folder, { recursive: true, force: true })
    cpSync(journal.folder, folder, { recursive: true })
    const limited = ['prlimit', `--fsize=${bytes}`, process.execPath, ...writing({ ...journal, folder })]
    const { stdout } = spawnSync('nice', ['-n', '0', ...limited], { encoding: 'utf8' })
    return { output: stdout, journal: { ...journal, folder } }
  },
}

const canMount = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('mount', ['--version']).status === 0

function scarcityHere(): Scarcity | null {
  if (canMount()) return smallDisk
  return process.platform === 'linux' && spawnSync('prlimit', ['--version']).status === 0 ? smallFiles : null
}

/** What went wrong in one attempt; null when it ended as promised. */
async function judge({ output, journal }: Attempt): Promise<string | null> {
  const code = saidError(output)
  if (code === null) return 'the disk was never full'
  if (!diskCodes.has(code)) return `called ${code}`
  const { db, close } = await openScratchJournal(journal)
  const trouble = troubleOf(db, lastSaid(output))
  close()
  return trouble
}

/** R04: whatever the size of the disk, it is called full and not damaged, and every save that was acknowledged is there. */
export async function diskFull({ diskStep }: Extent): Promise<Finding> {
  const name = 'full disk'
  const scarcity = scarcityHere()
  if (!scarcity) return couldNotRun(name, 'neither a small disk nor a limit on files can be had')
  return withScratchFolder(async (scratch) => {
    const journal = await createScratchJournal(join(scratch, 'journal'))
    const troubles: string[] = []
    let sizes = 0
    let saved = 0
    for (let bytes = smallest; bytes <= largest; bytes += diskStep) {
      const attempt = scarcity.attempt(journal, scratch, bytes)
      const trouble = await judge(attempt)
      if (trouble) troubles.push(`${bytes} bytes: ${trouble}`)
      saved += lastSaid(attempt.output)
      sizes += 1
    }
    return {
      name,
      tried: `${sizes} sizes of ${scarcity.name} from 1 to 8 MB, ${saved} saved notes`,
      result: `${troubles.length} in trouble${troubles[0] ? ` (${troubles[0]})` : ''}`,
      isGood: troubles.length === 0 && saved > 0,
    }
  })
}
