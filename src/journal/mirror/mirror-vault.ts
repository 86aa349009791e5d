import { AppError } from '#shared/contract/app-error.ts'
import type { MirrorPlace } from '#shared/contract/mirror-methods.ts'
import type { Database } from '../storage/database.ts'
import { createVault } from '../vault/create-vault.ts'
import { openVault } from '../vault/open-vault.ts'
import type { CostPolicy } from '../vault/passphrase-cost.ts'
import { createThrottle } from '../vault/throttle.ts'
import { vaultIdIn } from '../vault/vault-id.ts'
import { journalVault, mirrorVault } from '../vault/vault-kind.ts'
import { insertJournalId, selectJournalId } from './mirror-store.ts'

interface CreateMirrorOptions {
  /** The journal's own. */
  readonly folder: string
  /** UTF-8 bytes; overwritten before this settles. */
  readonly passphrase: Uint8Array
  readonly now: Date
  readonly policy: CostPolicy
}

interface OpenMirrorOptions {
  readonly place: MirrorPlace
  /** UTF-8 bytes; overwritten before this settles. */
  readonly passphrase: Uint8Array
  readonly policy: CostPolicy
}

/**
 * Makes the Mirror of the journal in `folder` under a key of its own, which nothing but its passphrase opens.
 * Codes as `createVault`; `journal-exists` when there is a Mirror, or any part of one.
 */
export async function createMirrorVault(options: CreateMirrorOptions): Promise<Database> {
  const { folder, passphrase, policy } = options
  try {
    const journalId = journalIdIn(folder, policy)
    const fill = (db: Database) => insertJournalId(db, journalId)
    return (await createVault({ ...options, kind: mirrorVault, recoveryKey: null, fill })).db
  } finally {
    passphrase.fill(0)
  }
}

/** Opens the Mirror. Codes as `openVault`; `journal-foreign` for the Mirror of another journal, which stays as it is. */
export async function openMirrorVault({ place, passphrase, policy }: OpenMirrorOptions): Promise<Database> {
  const { folder } = place
  const { db } = await openVault({
    kind: mirrorVault,
    folder,
    secret: { kind: 'passphrase', passphrase },
    throttle: createThrottle(undefined, place),
    policy,
    assertWanted: (found) => {
      if (selectJournalId(found) !== journalIdIn(folder, policy)) throw new AppError('journal-foreign')
    },
  })
  return db
}

function journalIdIn(folder: string, policy: CostPolicy): string {
  try {
    return vaultIdIn({ folder, kind: journalVault }, policy)
  } catch (error) {
    // The journal is open, so its header was whole a moment ago: the codes of the vault would be taken for the Mirror's.
    throw new AppError('unexpected', { cause: error })
  }
}
