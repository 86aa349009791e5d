import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { BackupContent, Restorable } from '#shared/journal/backup.ts'
import { withFileErrors } from '../storage/file-error.ts'
import { createPrivateFolder } from '../storage/private-files.ts'
import type { CostPolicy } from '../vault/passphrase-cost.ts'
import type { TypedSecret } from '../vault/secret.ts'
import { counted, type Throttle } from '../vault/throttle.ts'
import { type UnlockedVault, unlockWithPassphrase, unlockWithRecoveryKey } from '../vault/unlock.ts'
import { journalVault } from '../vault/vault-kind.ts'
import { type BackupPlaces, folderBeside, pathOf } from './backup-places.ts'
import type { DoElsewhere } from './backup-thread.ts'

export interface CopyToOpen {
  readonly places: BackupPlaces
  readonly what: Restorable
  /** The file that was chosen last; null when there is none. */
  readonly file: string | null
  /** Of the copy's day. Overwritten. */
  readonly secret: TypedSecret
  readonly throttle: Throttle
  readonly policy: CostPolicy
  readonly doElsewhere: DoElsewhere
  readonly signal: AbortSignal
}

/** A copy that was opened and proved, as a journal's folder of its own. */
export interface OpenCopy {
  readonly folder: string
  /** Whether its files were laid out for this alone and go with it. */
  readonly isThrownAway: boolean
  readonly unlocked: UnlockedVault
  readonly content: BackupContent
}

/**
 * Takes a copy apart, opens it with its own secret, proves it, lends it to `work` and removes what it laid out. The journal
 * is not touched. Throws `wrong-passphrase`, `wrong-recovery-key`, `throttled`, `backup-damaged`, `backup-newer`,
 * `journal-damaged`, `journal-foreign`, `not-found`, or what the disk says.
 */
export async function withOpenCopy<Value>(copy: CopyToOpen, work: (open: OpenCopy) => Value): Promise<Value> {
  const { places, what, secret } = copy
  const beside = folderBeside(places.folder)
  const scratch = join(beside, `opening-${randomBytes(6).toString('hex')}`)
  try {
    if (what.kind === 'set-aside') return await lend(copy, join(beside, what.id), work)
    const path = what.kind === 'backup' ? pathOf(what.id, places) : copy.file
    if (path === null) throw new AppError('not-found')
    withFileErrors(() => createPrivateFolder(scratch))
    await copy.doElsewhere({ what: 'unpack', path, folder: scratch }, copy.signal)
    return await lend(copy, scratch, work)
  } finally {
    if (secret.kind === 'passphrase') secret.passphrase.fill(0)
    await rm(scratch, { recursive: true, force: true })
  }
}

async function lend<Value>(copy: CopyToOpen, folder: string, work: (open: OpenCopy) => Value): Promise<Value> {
  const unlocked = await unlockedIn(folder, copy)
  try {
    const isThrownAway = copy.what.kind !== 'set-aside'
    return work({ folder, isThrownAway, unlocked, content: await provedContent(folder, unlocked, copy) })
  } finally {
    unlocked.dataKey.fill(0)
  }
}

function unlockedIn(folder: string, { secret, throttle, policy }: CopyToOpen): Promise<UnlockedVault> {
  const place = { folder, kind: journalVault }
  return counted(throttle, () =>
    secret.kind === 'passphrase'
      ? unlockWithPassphrase(secret.passphrase, place, policy)
      : unlockWithRecoveryKey(secret.recoveryKey, place, policy),
  )
}

async function provedContent(
  folder: string,
  { header, dataKey }: UnlockedVault,
  { doElsewhere, signal }: CopyToOpen,
): Promise<BackupContent> {
  const path = join(folder, header.db_file)
  const found = await doElsewhere({ what: 'prove', path, dataKey: Buffer.from(dataKey) }, signal)
  if (found?.proof.vaultId !== header.vault_id || found.proof.keyId !== header.key_id) {
    throw new AppError('journal-foreign')
  }
  if (found.proof.version > journalVault.migrations.length) {
    throw new AppError('journal-newer', { detail: { neededVersion: found.proof.version } })
  }
  return { ...found.content, holdsMirror: withFileErrors(() => readdirSync(folder)).includes('mirror.hdr') }
}
