import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { seededRandom } from '../bench/generator/random.ts'
import type { Extent, Finding } from './finding.ts'
import { troubleOf } from './numbered-notes.ts'
import { lastSaid, writingArguments } from './said.ts'
import { createScratchJournal, openScratchJournal, type ScratchJournal, withScratchFolder } from './scratch-journal.ts'

/** From the first sign of life: opening takes some of it, so that it is hit too. */
const longestLifeMs = 250
const killsPerJournal = 40
const endless = 1_000_000

interface Life {
  readonly ms: number
  /** When it begins: at the first sign of life, or once a number was called saved, however slow the machine. */
  readonly from: 'ready' | 'saved'
}

/** Lets the writing process live for a while and kills it; answers the last number that it called saved. */
async function killedWriting(journal: ScratchJournal, life: Life): Promise<number> {
  const child = spawn(
    process.execPath,
    writingArguments({ ...journal, synchronous: 'FULL', notes: endless, endsByKill: false }),
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let output = ''
  const started = new Promise<void>((resolve) =>
    child.stdout.on('data', (chunk) => {
      output += chunk
      if (life.from === 'ready' || lastSaid(output) > 0) resolve()
    }),
  )
  await Promise.race([started, ended])
  await wait(life.ms)
  child.kill('SIGKILL')
  await ended
  return lastSaid(output)
}

/** R01: what was called saved is there after `kill -9` at any moment, and the next opening needs no help. */
export async function killAtRandom({ seed, kills }: Extent): Promise<Finding> {
  const random = seededRandom(seed)
  const troubles: string[] = []
  let saved = 0
  let slowestMs = 0
  const killsOf = async (journal: ScratchJournal, times: number): Promise<void> => {
    let said = 0
    for (let time = 0; time < times; time += 1) {
      const from = said === 0 && time === times - 1 ? 'saved' : 'ready'
      said = Math.max(said, await killedWriting(journal, { ms: random.next() * longestLifeMs, from }))
      const before = performance.now()
      const opened = await openScratchJournal(journal)
      slowestMs = Math.max(slowestMs, performance.now() - before)
      const trouble = troubleOf(opened.db, said)
      if (trouble) troubles.push(trouble)
      opened.close()
    }
    saved += said
  }
  for (let done = 0; done < kills; done += killsPerJournal) {
    await withScratchFolder(async (folder) =>
      killsOf(await createScratchJournal(join(folder, 'journal')), Math.min(killsPerJournal, kills - done)),
    )
  }
  return {
    name: 'kill -9',
    tried: `${kills} kills, ${saved} saved notes`,
    result: `${troubles.length} in trouble${troubles[0] ? ` (${troubles[0]})` : ''}; slowest opening ${slowestMs.toFixed(0)} ms`,
    isGood: troubles.length === 0 && saved > 0,
  }
}
