import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { RescueReport } from '#shared/journal/rescue.ts'
import { followAllFreedom } from '../freedom/freedom.ts'
import { withFileErrors } from '../storage/file-error.ts'
import { createPrivateFolder, syncFolder } from '../storage/private-files.ts'
import { rescueDatabase } from '../storage/rescue-database.ts'
import { giveHeader } from '../vault/give-header.ts'
import { unlockVault } from '../vault/open-vault.ts'
import { type CostPolicy, measuredCost } from '../vault/passphrase-cost.ts'
import type { Secret } from '../vault/secret.ts'
import type { Throttle } from '../vault/throttle.ts'
import type { UnlockedVault } from '../vault/unlock.ts'
import { journalVault } from '../vault/vault-kind.ts'
import { readIndexedEntries } from './indexed-entries.ts'
import { mendEntries } from './mend-entries.ts'
import { rescueReport } from './rescue-report.ts'

interface RescueOptions {
  /** Where the damaged journal lies; nothing in it is changed. */
  readonly folder: string
  /** A folder that is not there yet. */
  readonly to: string
  /** Opens both; a passphrase is overwritten after use. */
  readonly secret: Secret
  readonly throttle: Throttle
  readonly now: Date
  readonly newId: () => string
  readonly policy?: CostPolicy
}

/**
 * Rescues everything that can be read in a damaged journal into a new one beside it, which the same passphrase and
 * recovery key open, and says what was saved and what was not. Throws as an unlock does, `journal-damaged` when nothing at
 * all can be reached, and what the disk says; then the new folder is gone again.
 */
export async function rescueJournal(options: RescueOptions): Promise<RescueReport> {
  const { to, policy = measuredCost } = options
  const vault = await unlockVault({ ...options, kind: journalVault, policy })
  try {
    if (!withFileErrors(() => createPrivateFolder(to))) throw new AppError('folder-not-writable')
    try {
      const report = rescueInto(options, vault)
      // Last, so that a folder with a header always holds a whole journal.
      giveHeader(to, vault)
      withFileErrors(() => syncFolder(to))
      return report
    } catch (error) {
      rmSync(to, { recursive: true, force: true })
      throw error
    }
  } finally {
    vault.dataKey.fill(0)
  }
}

function rescueInto({ folder, to, now, newId }: RescueOptions, { header, dataKey }: UnlockedVault): RescueReport {
  let report: RescueReport | null = null
  rescueDatabase({
    damaged: join(folder, header.db_file),
    target: join(to, header.db_file),
    dataKey,
    identity: { vaultId: header.vault_id, keyId: header.key_id },
    createdAt: header.created,
    look: readIndexedEntries,
    mend: ({ db, tables, seen }) => {
      const mended = mendEntries({ db, indexed: seen.entries, now: now.toISOString(), newId })
      followAllFreedom(db)
      report = rescueReport({ db, tables, mended, isIndexWhole: seen.isWhole })
    },
  })
  if (!report) throw new AppError('unexpected', { cause: new Error('A rescue ended without a report') })
  return report
}
