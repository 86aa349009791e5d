import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '#journal/storage/database.ts'
import { openPlaintextJournal } from '#journal/storage/testing/plaintext-database.ts'
import { loadTemplates } from '#journal/templates/load-templates.ts'
import { createJournal } from '#journal/vault/open-journal.ts'
import { leastCost } from '#journal/vault/passphrase-cost.ts'
import { newRecoveryKey } from '#journal/vault/recovery-key.ts'
import { fillJournal, type Size } from './generator/fill-journal.ts'

export const passphrase = 'an open secret for a bench'
export const seed = 20_261_031

/** Ten years of twelve people, and of a hundred and twenty: ten times the entries, as many for each person. */
export const usual: Size = { people: 12, years: 10, meetings: 6_200, entries: 50_000 }
export const tenfold: Size = { people: 120, years: 10, meetings: 62_000, entries: 500_000 }

/** A journal on the disk, closed, as the app would find it in `userData`. */
export interface StoredJournal {
  readonly userData: string
  readonly folder: string
  readonly recoveryKey: string
  readonly size: Size
  remove(): void
}

const template = () => {
  const [first] = loadTemplates(join(import.meta.dirname, '../../resources/templates')).templates
  if (!first) throw new Error('resources/templates holds no template')
  return first
}

/** Makes and fills an encrypted journal. */
export async function storedJournal(size: Size): Promise<StoredJournal> {
  const userData = mkdtempSync(join(tmpdir(), 'alongside-bench-'))
  const folder = join(userData, 'journal')
  const recoveryKey = newRecoveryKey()
  const journal = await createJournal({
    folder,
    passphrase: new TextEncoder().encode(passphrase),
    recoveryKey,
    now: new Date(),
    policy: leastCost,
  })
  fillJournal(journal.db, size, { seed, template: template() })
  journal.close()
  return { userData, folder, recoveryKey, size, remove: () => rmSync(userData, { recursive: true, force: true }) }
}

/** The same journal as an ordinary SQLite file with the same settings, for comparison; `remove` deletes it. */
export function plaintextJournal(size: Size): { db: Database; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-plain-'))
  mkdirSync(folder, { recursive: true })
  const db = openPlaintextJournal(join(folder, `${randomBytes(4).toString('hex')}.db`))
  fillJournal(db, size, { seed, template: template() })
  return {
    db,
    remove: () => {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
