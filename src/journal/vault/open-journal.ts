import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { Database } from '../storage/database.ts'
import { openDatabase } from '../storage/open-database.ts'
import { createVault } from './create-vault.ts'
import { repairHeaders } from './header-store.ts'
import { type CostPolicy, measuredCost } from './passphrase-cost.ts'
import type { Throttle } from './throttle.ts'
import { type UnlockedVault, unlockWithPassphrase, unlockWithRecoveryKey } from './unlock.ts'
import { creationMarker, vaultFilesIn } from './vault-files.ts'

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

/** The passphrase as UTF-8 bytes, overwritten after use, or the recovery key as typed. */
export type Secret =
  | { readonly kind: 'passphrase'; readonly passphrase: Uint8Array }
  | { readonly kind: 'recovery-key'; readonly recoveryKey: string }

export interface OpenJournalOptions {
  readonly folder: string
  readonly secret: Secret
  readonly throttle: Throttle
  readonly policy?: CostPolicy
}

/** Whether a folder holds a journal, or anything of one: then creating is refused and opening says what is wrong. */
export function journalStatus(folder: string): 'absent' | 'present' {
  const { hasHeader, hasDatabase, isUnfinished } = vaultFilesIn(folder)
  return hasHeader || (hasDatabase && !isUnfinished) ? 'present' : 'absent'
}

/** Makes a journal and opens it. Codes as `createVault`. */
export async function createJournal(options: CreateJournalOptions): Promise<OpenJournal> {
  const { policy = measuredCost, ...rest } = options
  try {
    const { db, vaultId } = await createVault({ ...rest, policy })
    return openJournalOf(db, vaultId)
  } finally {
    options.passphrase.fill(0)
  }
}

/**
 * Opens a journal by the decision table of security.md 4.1: codes of `unlockWithPassphrase`, `unlockWithRecoveryKey`
 * and `openDatabase`, and `throttled`. A wrong secret carries `retryAfterMs`, the wait before the next try.
 * A refusal changes no file; a success rewrites a header copy that was bad.
 */
export async function openJournal(options: OpenJournalOptions): Promise<OpenJournal> {
  const { folder, secret, throttle } = options
  try {
    throttle.assertReady()
    const vault = await unlocked(options)
    throttle.recordSuccess()
    const db = databaseOf(folder, vault)
    finishLeftovers(folder, vault)
    return openJournalOf(db, vault.header.vault_id)
  } finally {
    if (secret.kind === 'passphrase') secret.passphrase.fill(0)
  }
}

async function unlocked(options: OpenJournalOptions): Promise<UnlockedVault> {
  const { folder, secret, throttle, policy = measuredCost } = options
  try {
    return await (secret.kind === 'passphrase'
      ? unlockWithPassphrase(secret.passphrase, { folder, policy })
      : unlockWithRecoveryKey(secret.recoveryKey, { folder, policy }))
  } catch (error) {
    throw isWrongSecret(error) ? withWait(error, throttle.recordFailure()) : error
  }
}

const isWrongSecret = (error: unknown): error is AppError =>
  error instanceof AppError && (error.code === 'wrong-passphrase' || error.code === 'wrong-recovery-key')

const withWait = (error: AppError, retryAfterMs: number): AppError =>
  new AppError(error.code, { cause: error, detail: { retryAfterMs } })

function databaseOf(folder: string, { header, dataKey }: UnlockedVault): Database {
  try {
    return openDatabase({
      path: join(folder, header.db_file),
      dataKey,
      identity: { vaultId: header.vault_id, keyId: header.key_id },
    })
  } finally {
    dataKey.fill(0)
  }
}

/** Mends what a crash or damage left beside the journal. One good header is enough to work, so a failure waits for next time. */
function finishLeftovers(folder: string, { text }: UnlockedVault): void {
  try {
    repairHeaders(folder, text)
    rmSync(join(folder, creationMarker), { force: true })
  } catch {
    // The disk refused: the journal itself is open, and every later unlock tries again.
  }
}

const openJournalOf = (db: Database, vaultId: string): OpenJournal => ({ db, vaultId, close: () => db.close() })
