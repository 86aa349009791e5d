import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { Database } from '../storage/database.ts'
import { openDatabase } from '../storage/open-database.ts'
import { repairHeaders, type VaultPlace } from './header-store.ts'
import type { CostPolicy } from './passphrase-cost.ts'
import { finishRekey } from './rekey-leftovers.ts'
import type { Secret } from './secret.ts'
import { counted, type Throttle } from './throttle.ts'
import { type UnlockedVault, unlockWithDeviceSecret, unlockWithPassphrase, unlockWithRecoveryKey } from './unlock.ts'
import { vaultFilesIn } from './vault-files.ts'

export interface OpenVaultOptions extends VaultPlace {
  readonly secret: Secret
  readonly throttle: Throttle
  readonly policy: CostPolicy
  /** Looks, and only looks, whether the vault is wanted here; what it throws refuses the vault untouched. */
  readonly assertWanted?: (db: Database) => void
  /** Lent the header and the data key once the vault is open; the key is overwritten when it returns. */
  readonly whenOpen?: (db: Database, vault: Pick<UnlockedVault, 'header' | 'dataKey'>) => void
}

/**
 * Opens a vault by the decision table of security.md 4.1: codes of `unlockWithPassphrase`, `unlockWithRecoveryKey`
 * and `openDatabase`, and `throttled`. A wrong secret carries `retryAfterMs`, the wait before the next try.
 * A refusal changes no file; a success rewrites a header copy that was bad.
 */
export async function openVault(options: OpenVaultOptions): Promise<{ db: Database; vaultId: string }> {
  const vault = await unlockVault(options)
  try {
    const db = databaseOf(options, vault)
    finishLeftovers(options, vault)
    options.whenOpen?.(db, vault)
    return { db, vaultId: vault.header.vault_id }
  } finally {
    vault.dataKey.fill(0)
  }
}

/**
 * Finds the data key without touching the database; wrong secrets are counted. Overwrites a passphrase; the data key is
 * the caller's to zero. Codes of `unlockWithPassphrase` and `unlockWithRecoveryKey`, and `throttled`.
 */
export async function unlockVault(options: Omit<OpenVaultOptions, 'assertWanted'>): Promise<UnlockedVault> {
  const { secret, throttle } = options
  try {
    // What the keychain keeps is no guess: it neither waits nor counts.
    if (secret.kind !== 'device') return await counted(throttle, () => unlocked(options))
    const vault = await unlocked(options)
    throttle.recordSuccess()
    return vault
  } finally {
    if (secret.kind === 'passphrase') secret.passphrase.fill(0)
    if (secret.kind === 'device') secret.deviceSecret.fill(0)
  }
}

function unlocked(options: Omit<OpenVaultOptions, 'assertWanted'>): Promise<UnlockedVault> {
  const { secret, policy } = options
  if (secret.kind === 'passphrase') return unlockWithPassphrase(secret.passphrase, options, policy)
  if (secret.kind === 'device') return unlockWithDeviceSecret(secret.deviceSecret, options, policy)
  return unlockWithRecoveryKey(secret.recoveryKey, options, policy)
}

function databaseOf({ folder, kind, assertWanted }: OpenVaultOptions, { header, dataKey }: UnlockedVault): Database {
  try {
    return openDatabase({
      path: join(folder, header.db_file),
      dataKey,
      identity: { vaultId: header.vault_id, keyId: header.key_id },
      migrations: kind.migrations,
      isCopied: kind.isCopied,
      ...(assertWanted && { assertWanted }),
    })
  } catch (error) {
    // A restore and a new key take another file: a header from before points to one that is gone.
    const isOlder =
      error instanceof AppError && error.code === 'journal-missing' && vaultFilesIn(folder, kind).hasDatabase
    throw isOlder ? new AppError('header-older', { cause: error }) : error
  }
}

/** Mends what a crash or damage left beside the vault. The vault is open, so a failure waits for next time. */
function finishLeftovers(place: VaultPlace, { header, text }: UnlockedVault): void {
  try {
    repairHeaders(place, text)
    finishRekey(place, header)
    rmSync(join(place.folder, place.kind.creationMarker), { force: true })
  } catch {
    // The disk refused: the vault itself is open, and every later unlock tries again.
  }
}
