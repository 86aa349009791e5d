import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Random, seededRandom } from '../bench/generator/random.ts'
import { DiskFile, lossModes, writeImage } from './disk-image.ts'
import { couldNotRun, type Extent, type Finding } from './finding.ts'
import { troubleOf } from './numbered-notes.ts'
import { lastSaid, writingArguments } from './said.ts'
import {
  copyOfJournal,
  createScratchJournal,
  openScratchJournal,
  type ScratchJournal,
  withScratchFolder,
} from './scratch-journal.ts'
import { canTrace, type DiskCall, tracedCalls } from './write-trace.ts'

/** Enough for several checkpoints of the log. */
const notesWritten = 160

export interface Recording {
  /** The journal as it was before anything was recorded. */
  readonly before: ScratchJournal
  readonly calls: readonly DiskCall[]
  /** Where the calls were made. */
  readonly folder: string
}

/** What is wrong with the journal of one image, in which so many notes had been acknowledged; null when nothing is. */
type Judge = (image: ScratchJournal, acknowledged: number) => Promise<string | null>

const databaseFiles = ['journal-1.db', 'journal-1.db-wal']

/** Builds images of power cuts at random points of a recording and lets `judge` open each; answers their troubles. */
export async function judgeImages(
  { before, calls, folder }: Recording,
  { images, random, judge }: { images: number; random: Random; judge: Judge },
): Promise<string[]> {
  const points = pointsToCut(calls, { folder, count: Math.ceil(images / lossModes.length), random })
  const files = new Map(databaseFiles.map((name) => [name, new DiskFile(contentOf(join(before.folder, name)))]))
  const troubles: string[] = []
  let said = ''
  for (const [place, call] of calls.entries()) {
    if (call.kind === 'said') said += call.text
    else follow(files, call, folder)
    for (let again = points.get(place) ?? 0; again > 0; again -= 1) {
      for (const mode of lossModes) {
        const image = emptyImage(before, `${folder}-image`)
        writeImage(files, { folder: image.folder, mode, random })
        const trouble = await judge(image, lastSaid(said))
        if (trouble) troubles.push(`${mode}: ${trouble}`)
      }
    }
  }
  rmSync(`${folder}-image`, { recursive: true, force: true })
  return troubles
}

/** Where the power goes: chosen among the calls on the database, more than once when there are few. */
function pointsToCut(
  calls: readonly DiskCall[],
  { folder, count, random }: { folder: string; count: number; random: Random },
): Map<number, number> {
  const places = [...calls.entries()].filter(([, call]) => call.kind === 'said' || isOfDatabase(call.path, folder))
  const points = new Map<number, number>()
  for (let cut = 0; cut < count; cut += 1) {
    const [place = 0] = places[random.between(0, places.length - 1)] ?? []
    points.set(place, (points.get(place) ?? 0) + 1)
  }
  return points
}

const isOfDatabase = (path: string, folder: string): boolean =>
  databaseFiles.some((name) => path === join(folder, name))

function follow(files: ReadonlyMap<string, DiskFile>, call: Exclude<DiskCall, { kind: 'said' }>, folder: string): void {
  if (!isOfDatabase(call.path, folder)) return
  const file = files.get(basename(call.path))
  if (call.kind === 'sync') file?.sync()
  else file?.change(call)
}

const contentOf = (path: string): Buffer | null => (existsSync(path) ? readFileSync(path) : null)

function emptyImage(before: ScratchJournal, folder: string): ScratchJournal {
  const image = copyOfJournal(before, folder)
  for (const name of databaseFiles) rmSync(join(folder, name), { force: true })
  return image
}

async function judgeNotes(image: ScratchJournal, acknowledged: number): Promise<string | null> {
  try {
    const { db, close } = await openScratchJournal(image)
    const trouble = troubleOf(db, acknowledged)
    close()
    return trouble
  } catch (error) {
    return error instanceof Error ? `does not open: ${error.message}` : 'does not open'
  }
}

async function troublesWith(synchronous: 'FULL' | 'OFF', { seed, images }: Extent): Promise<string[]> {
  return withScratchFolder(async (scratch) => {
    const journal = await createScratchJournal(join(scratch, 'journal'))
    const before = copyOfJournal(journal, join(scratch, 'before'))
    const calls = tracedCalls(writingArguments({ ...journal, synchronous, notes: notesWritten, endsByKill: true }))
    mkdirSync(join(scratch, 'images'))
    return judgeImages(
      { before, calls, folder: journal.folder },
      { images, random: seededRandom(seed), judge: judgeNotes },
    )
  })
}

/** R02: what was called saved survives a power cut at any moment. Without flushes it must not, or this proves nothing. */
export async function powerLoss(extent: Extent): Promise<Finding> {
  const name = 'power cut'
  if (!canTrace()) return couldNotRun(name, 'strace, which records what is asked of the disk, is not here')
  const troubles = await troublesWith('FULL', extent)
  const controlImages = Math.ceil(extent.images / 4)
  const control = await troublesWith('OFF', { ...extent, images: controlImages })
  return {
    name,
    tried: `${extent.images} images; control without flushes: ${controlImages}`,
    result: `${troubles.length} in trouble${troubles[0] ? ` (${troubles[0]})` : ''}; control: ${control.length} in trouble`,
    isGood: troubles.length === 0 && control.length > controlImages / 2,
  }
}
