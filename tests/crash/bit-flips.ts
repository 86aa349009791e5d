import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeArchive } from '#journal/vault/archive.ts'
import { cheapCost } from '#journal/vault/testing/cheap-cost.ts'
import { createThrottle } from '#journal/vault/throttle.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { type Random, seededRandom } from '../bench/generator/random.ts'
import type { Extent, Finding } from './finding.ts'
import { troubleOf, writeNote } from './numbered-notes.ts'
import {
  contextOf,
  copyOfJournal,
  createScratchJournal,
  openScratchJournal,
  type ScratchJournal,
  withScratchFolder,
} from './scratch-journal.ts'

const notes = 400
const targets = ['journal-1.db', 'vault.hdr', 'vault.hdr.bak', 'both headers'] as const

function flip(folder: string, target: (typeof targets)[number], random: Random): void {
  const names = target === 'both headers' ? ['vault.hdr', 'vault.hdr.bak'] : [target]
  for (const name of names) {
    const path = join(folder, name)
    const bytes = readFileSync(path)
    const at = random.between(0, bytes.length - 1)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.between(0, 7))
    writeFileSync(path, bytes)
  }
}

/** How the damage showed: the code at opening, `found` by the check of the open file, `mended`, or null when it did not. */
async function noticed(journal: ScratchJournal, repaired: string | null): Promise<string | null> {
  try {
    const { db, close } = await openScratchJournal(journal)
    const trouble = troubleOf(db, notes)
    close()
    if (trouble) return 'found'
    return repaired !== null && readFileSync(join(journal.folder, 'vault.hdr'), 'latin1') === repaired ? 'mended' : null
  } catch (error) {
    return error instanceof AppError ? error.code : 'thrown'
  }
}

async function written(folder: string): Promise<readonly ScratchJournal[]> {
  const journal = await createScratchJournal(join(folder, 'journal'))
  const { db, close } = await openScratchJournal(journal)
  const context = contextOf(db)
  for (let number = 1; number <= notes; number += 1) writeNote(context, number)
  // Without free pages: nothing reads one, and a flip in a page that holds nothing changes no word.
  db.compact()
  const copy = { ...journal, folder: join(folder, 'archive') }
  const secret = { kind: 'recovery-key', recoveryKey: journal.recoveryKey } as const
  await writeArchive({
    db,
    from: journal.folder,
    to: copy.folder,
    secret,
    throttle: createThrottle(),
    policy: cheapCost,
  })
  close()
  return [journal, copy]
}

/** R05: one flipped bit anywhere in a journal or an encrypted copy shows, under its own name, or is mended. */
export async function bitFlips({ seed, flips }: Extent): Promise<Finding> {
  return withScratchFolder(async (scratch) => {
    const random = seededRandom(seed)
    const wholes = await written(scratch)
    const counts = new Map<string, number>()
    for (let time = 0; time < flips; time += 1) {
      const whole = wholes[time % wholes.length]
      if (!whole) throw new Error('nothing to spoil')
      const target = random.next() < 0.7 ? 'journal-1.db' : random.pick(targets)
      const spoilt = copyOfJournal(whole, join(scratch, 'spoilt'))
      flip(spoilt.folder, target, random)
      const header = target.startsWith('vault') ? readFileSync(join(whole.folder, 'vault.hdr'), 'latin1') : null
      const how = (await noticed(spoilt, header)) ?? 'unnoticed'
      counts.set(how, (counts.get(how) ?? 0) + 1)
    }
    const bad = ['unnoticed', 'thrown', 'unexpected', 'wrong-passphrase', 'wrong-recovery-key']
    return {
      name: 'flipped bits',
      tried: `${flips} flips in journal, headers and an encrypted copy`,
      result: [...counts].map(([how, count]) => `${count} ${how}`).join(', '),
      isGood: bad.every((how) => !counts.has(how)),
    }
  })
}
