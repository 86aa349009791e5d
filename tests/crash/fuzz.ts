import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { type Random, seededRandom } from '../bench/generator/random.ts'
import type { Extent, Finding } from './finding.ts'
import { folderState } from './folder-state.ts'
import { troubleOf, writeNote } from './numbered-notes.ts'
import {
  contextOf,
  copyOfJournal,
  createScratchJournal,
  openScratchJournal,
  type ScratchJournal,
  withScratchFolder,
} from './scratch-journal.ts'

const longestMs = 2_000
const mostMemory = 1_073_741_824
const notes = 5
const pieces = ['"', '{', '}', ',"sum":"', '9999999999', 'null', '__proto__', '"gen":-1', '\u0000', '"m":1024'] as const

const foundByCheck = new Set(['journal-damaged', 'integrity check'])

/** What can become of a file: bytes changed, cut, doubled, replaced, or words of its own form put in. */
const mutations: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => {
    const changed = Buffer.from(bytes)
    for (let times = random.between(1, 8); times > 0; times -= 1) {
      changed[random.between(0, changed.length - 1)] = random.between(0, 255)
    }
    return changed
  },
  (bytes, random) => bytes.subarray(0, random.between(0, bytes.length - 1)),
  (bytes, random) => Buffer.concat([bytes, bytes.subarray(random.between(0, bytes.length - 1))]),
  (bytes, random) => Buffer.alloc(bytes.length, random.between(0, 255)),
  (bytes, random) => {
    const at = random.between(0, bytes.length - 1)
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(random.pick(pieces)), bytes.subarray(at)])
  },
  (bytes, random) => {
    const at = random.between(0, bytes.length - 1)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + random.between(1, 600)))])
  },
]

function mutate(folder: string, random: Random): void {
  const choice = random.next()
  const names = choice < 0.5 ? ['vault.hdr', 'vault.hdr.bak'] : choice < 0.65 ? ['vault.hdr'] : ['journal-1.db']
  const mutation = mutations[random.between(0, mutations.length - 1)]
  for (const name of names) {
    const path = join(folder, name)
    if (mutation) writeFileSync(path, mutation(readFileSync(path), random))
  }
}

/** What is wrong with the answer to one mutated folder; null when it was refused by name and untouched, or is whole. */
async function troubleWith(journal: ScratchJournal): Promise<string | null> {
  const before = folderState(journal.folder)
  const started = performance.now()
  const trouble = await opened(journal)
  if (performance.now() - started > longestMs) return 'took too long'
  return trouble === 'refused' && folderState(journal.folder) !== before
    ? 'written although refused'
    : unlessFine(trouble)
}

const unlessFine = (trouble: string): string | null => (trouble === 'refused' || trouble === 'whole' ? null : trouble)

async function opened(journal: ScratchJournal): Promise<string> {
  try {
    const { db, close } = await openScratchJournal(journal)
    const trouble = troubleOf(db, notes)
    close()
    // A page that nobody reads at opening is found by the check: no failure of the opening.
    return trouble === null || foundByCheck.has(trouble) ? 'whole' : trouble
  } catch (error) {
    if (error instanceof AppError && error.code !== 'unexpected') return 'refused'
    return error instanceof Error ? `unexpected ${error.message}` : 'unexpected'
  }
}

async function fewNotes(folder: string): Promise<ScratchJournal> {
  const journal = await createScratchJournal(folder)
  const { db, close } = await openScratchJournal(journal)
  for (let number = 1; number <= notes; number += 1) writeNote(contextOf(db), number)
  close()
  return journal
}

/** The most memory that this process has held so far, in bytes: other tests of it count, so only growth says something. */
const mostHeld = (): number => process.resourceUsage().maxRSS * 1_024

/** R30: no header and no copy, however spoilt, hangs, crashes or changes anything; each is refused by a name. */
export async function fuzz({ seed, fuzzed }: Extent): Promise<Finding> {
  return withScratchFolder(async (scratch) => {
    const random = seededRandom(seed)
    const whole = await fewNotes(join(scratch, 'journal'))
    const troubles: string[] = []
    const before = mostHeld()
    for (let time = 0; time < fuzzed; time += 1) {
      const spoilt = copyOfJournal(whole, join(scratch, 'spoilt'))
      mutate(spoilt.folder, random)
      const trouble = await troubleWith(spoilt)
      if (trouble) troubles.push(trouble)
    }
    const memory = mostHeld() - before
    return {
      name: 'fuzzed headers and copies',
      tried: `${fuzzed} spoilt folders`,
      result: `${troubles.length} in trouble${troubles[0] ? ` (${troubles[0]})` : ''}; at most ${Math.round(memory / 1_048_576)} MiB more memory`,
      isGood: troubles.length === 0 && memory < mostMemory,
    }
  })
}
