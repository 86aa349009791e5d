import type { Database } from '../storage/database.ts'
import { createVault } from './create-vault.ts'
import { openVault, type Secret } from './open-vault.ts'
import { type CostPolicy, measuredCost } from './passphrase-cost.ts'
import type { Throttle } from './throttle.ts'
import { vaultFilesIn } from './vault-files.ts'
import { journalVault } from './vault-kind.ts'

/** A journal that can be read and written. */
export interface OpenJournal {
  readonly db: Database
  readonly vaultId: string
  /** Leaves one file. The process should end after it: text already read stays in its memory (security.md 1.6). */
  close(): void
}

export interface CreateJournalOptions {
  readonly folder: string
  /** UTF-8 bytes; overwritten before this returns or throws. */
  readonly passphrase: Uint8Array
  readonly recoveryKey: string
  readonly now: Date
  /** Tests pass a cheap one; the app leaves it out. */
  readonly policy?: CostPolicy
}

export interface OpenJournalOptions {
  readonly folder: string
  readonly secret: Secret
  readonly throttle: Throttle
  readonly policy?: CostPolicy
}

/** Whether a folder holds a journal, or anything of one: then creating is refused and opening says what is wrong. */
export function journalStatus(folder: string): 'absent' | 'present' {
  const { hasHeader, hasDatabase, isUnfinished } = vaultFilesIn(folder, journalVault)
  return hasHeader || (hasDatabase && !isUnfinished) ? 'present' : 'absent'
}

/** Makes a journal and opens it. Codes as `createVault`. */
export async function createJournal(options: CreateJournalOptions): Promise<OpenJournal> {
  try {
    return openJournalOf(await createVault({ policy: measuredCost, ...options, kind: journalVault }))
  } finally {
    options.passphrase.fill(0)
  }
}

/** Opens a journal. Codes, and what becomes of the files, as `openVault`. */
export async function openJournal(options: OpenJournalOptions): Promise<OpenJournal> {
  return openJournalOf(await openVault({ policy: measuredCost, ...options, kind: journalVault }))
}

const openJournalOf = ({ db, vaultId }: Omit<OpenJournal, 'close'>): OpenJournal => ({
  db,
  vaultId,
  close: () => db.close(),
})
