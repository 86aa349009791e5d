import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { rescueJournal } from '#journal/rescue/rescue-journal.ts'
import type { Database } from '#journal/storage/database.ts'
import { sql } from '#journal/storage/sql.ts'
import { pagesIn, spoilPages } from '#journal/storage/testing/spoil-page.ts'
import { isWhole } from '#journal/vault/archive-store.ts'
import { cheapCost } from '#journal/vault/testing/cheap-cost.ts'
import { createThrottle } from '#journal/vault/throttle.ts'
import { type Random, seededRandom } from '../bench/generator/random.ts'
import type { Extent, Finding } from './finding.ts'
import { writeNote } from './numbered-notes.ts'
import {
  contextOf,
  copyOfJournal,
  createScratchJournal,
  openScratchJournal,
  type ScratchJournal,
  withScratchFolder,
} from './scratch-journal.ts'

const spoiltPages = 3
const leastKept = 0.998

const wordsIn = (db: Database): string[] =>
  db.all<{ words: string }>(sql`SELECT words FROM entry`).map(({ words }) => words)

/** The share of texts that come out of one rescue; 0 when what comes out does not fit together. */
async function keptOf(journal: ScratchJournal, words: readonly string[], random: Random): Promise<number> {
  const path = join(journal.folder, 'journal-1.db')
  const last = pagesIn(path)
  spoilPages(
    path,
    Array.from({ length: spoiltPages }, () => random.between(1, last)),
  )
  const to = `${journal.folder} rescued`
  await rescueJournal({
    folder: journal.folder,
    to,
    secret: { kind: 'recovery-key', recoveryKey: journal.recoveryKey },
    throttle: createThrottle(),
    now: new Date(),
    newId,
    policy: cheapCost,
  })
  const { db, close } = await openScratchJournal({ ...journal, folder: to })
  const after = new Set(wordsIn(db))
  const kept = isWhole(db) ? words.filter((text) => after.has(text)).length / words.length : 0
  close()
  return kept
}

async function manyNotes(folder: string, notes: number): Promise<{ journal: ScratchJournal; words: string[] }> {
  const journal = await createScratchJournal(folder)
  const { db, close } = await openScratchJournal(journal)
  db.transaction(() => {
    for (let number = 1; number <= notes; number += 1) writeNote(contextOf(db), number)
  })
  const words = wordsIn(db)
  close()
  return { journal, words }
}

/** R06: three pages overwritten anywhere cost next to no text. */
export async function rescueSpoilt({ seed, rescues, rescuedNotes }: Extent): Promise<Finding> {
  return withScratchFolder(async (scratch) => {
    const random = seededRandom(seed)
    const { journal, words } = await manyNotes(join(scratch, 'journal'), rescuedNotes)
    const shares: number[] = []
    for (let time = 0; time < rescues; time += 1) {
      const spoilt = copyOfJournal(journal, join(scratch, `spoilt ${time}`))
      shares.push(await keptOf(spoilt, words, random))
    }
    const least = Math.min(...shares)
    const whole = shares.filter((share) => share === 1).length
    return {
      name: 'rescue',
      tried: `${rescues} journals of ${rescuedNotes} notes, ${spoiltPages} pages of each overwritten`,
      result: `least kept ${(least * 100).toFixed(2)} %; every text kept in ${whole}`,
      isGood: least >= leastKept,
    }
  })
}
