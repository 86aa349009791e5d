import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { systemClock } from '#journal/clock.ts'
import type { Context } from '#journal/context.ts'
import { addPerson } from '#journal/people/people.ts'
import type { Database } from '#journal/storage/database.ts'
import { createJournal, type OpenJournal, openJournal } from '#journal/vault/open-journal.ts'
import { newRecoveryKey } from '#journal/vault/recovery-key.ts'
import { cheapCost } from '#journal/vault/testing/cheap-cost.ts'
import { createThrottle } from '#journal/vault/throttle.ts'
import { blankPerson } from '#shared/journal/person.ts'

/** A closed journal in a folder that may be killed, cut and flipped. */
export interface ScratchJournal {
  readonly folder: string
  readonly recoveryKey: string
}

/** An empty folder in the system's temporary one, lent to `work` and removed afterwards. */
export async function withScratchFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-crash-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
}

export const scratchPassphrase = 'velvet anchor plum drizzle kite'

export const contextOf = (db: Database): Context => ({
  db,
  clock: systemClock,
  newId,
  emit: () => undefined,
  templates: [],
  leftOutTemplates: [],
})

/** Made by the app's own code, with one person in it; the cost of the passphrase alone is less. */
export async function createScratchJournal(folder: string): Promise<ScratchJournal> {
  const recoveryKey = newRecoveryKey()
  const passphrase = new TextEncoder().encode(scratchPassphrase)
  const journal = await createJournal({ folder, passphrase, recoveryKey, now: new Date(), policy: cheapCost })
  addPerson(contextOf(journal.db), { ...blankPerson('Mariam Haddad', 'slate'), role: 'Engineer', rhythmDays: 14 })
  journal.close()
  return { folder, recoveryKey }
}

/** Opens as the app does: header, seal, identity, recipe, migrations. */
export const openScratchJournal = ({ folder, recoveryKey }: ScratchJournal): Promise<OpenJournal> =>
  openJournal({ folder, secret: { kind: 'recovery-key', recoveryKey }, throttle: createThrottle(), policy: cheapCost })

/** The same journal once more, to be spoilt. */
export function copyOfJournal(journal: ScratchJournal, folder: string): ScratchJournal {
  rmSync(folder, { recursive: true, force: true })
  cpSync(journal.folder, folder, { recursive: true })
  return { ...journal, folder }
}
