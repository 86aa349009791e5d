import { randomBytes, randomFillSync } from 'node:crypto'
import { rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { createDatabase, removeDatabase } from '../storage/create-database.ts'
import type { Database } from '../storage/database.ts'
import { withFileErrors } from '../storage/file-error.ts'
import { createPrivateFile, createPrivateFolder, syncFolder } from '../storage/private-files.ts'
import { sealedHeader } from './header-file.ts'
import { type Header, headerMagic, headerVersion } from './header-schema.ts'
import { writeHeaders } from './header-store.ts'
import { wrapKey } from './key-wrap.ts'
import type { CostPolicy } from './passphrase-cost.ts'
import { assertStrongPassphrase, keyFromPassphrase, newKdfParameters } from './passphrase-key.ts'
import { secretFromRecoveryKey } from './recovery-key.ts'
import { creationMarker, firstDatabaseFile, headerFileNames, vaultFilesIn } from './vault-files.ts'

export interface CreateVaultOptions {
  /** Made when it is missing. */
  readonly folder: string
  /** UTF-8; stays the caller's to zero. */
  readonly passphrase: Uint8Array
  /** As `newRecoveryKey` wrote it. */
  readonly recoveryKey: string
  readonly now: Date
  readonly policy: CostPolicy
}

const dataKeyBytes = 32

/** The oldest app that can open what this one creates. */
const oldestReader = '0.1.0'

/** A second call while the first still derives its key must not take the first one's files for an old leftover. */
const foldersBeingFilled = new Set<string>()

type VaultFacts = Pick<Header, 'vault_id' | 'key_id' | 'cipher' | 'created'>

/**
 * Makes a new vault and returns its open database. Throws `weak-passphrase`, `invalid-input` for a mistyped recovery
 * key, `journal-exists`, `folder-not-writable`, `disk-full` or `disk-error`; after a throw the folder is as it was.
 */
export async function createVault(options: CreateVaultOptions): Promise<{ db: Database; vaultId: string }> {
  const { folder, passphrase, recoveryKey, now, policy } = options
  assertStrongPassphrase(passphrase)
  const recoverySecret = secretFromRecoveryKey(recoveryKey)
  if (!recoverySecret) throw new AppError('invalid-input')
  const giveBack = claimFolder(folder)
  const dataKey = randomFillSync(Buffer.alloc(dataKeyBytes))
  try {
    const facts = newVaultFacts(now)
    const slots = await filledSlots({ passphrase, recoverySecret, dataKey, facts, policy })
    const header = headerOf(facts, slots)
    return { db: writeVault(folder, header, dataKey), vaultId: facts.vault_id }
  } catch (error) {
    giveBack()
    throw error
  } finally {
    foldersBeingFilled.delete(folder)
    dataKey.fill(0)
    recoverySecret.fill(0)
  }
}

/** Takes an empty place for the vault; returns what gives it back. */
function claimFolder(folder: string): () => void {
  const found = vaultFilesIn(folder)
  const isTaken = found.hasHeader || (found.hasDatabase && !found.isUnfinished) || foldersBeingFilled.has(folder)
  if (isTaken) throw new AppError('journal-exists')
  const isNewFolder = withFileErrors(() => createPrivateFolder(folder), {
    EEXIST: 'folder-not-writable',
    ENOENT: 'folder-not-writable',
  })
  if (found.isUnfinished) withFileErrors(() => removeVaultFiles(folder))
  withFileErrors(() => createPrivateFile(join(folder, creationMarker)), {
    EEXIST: 'journal-exists',
    ENOENT: 'folder-not-writable',
  })
  foldersBeingFilled.add(folder)
  return () => {
    try {
      removeVaultFiles(folder)
      if (isNewFolder) rmdirSync(folder)
    } catch {
      // The marker is removed last: while it lies there, the next creation clears up what is left.
    }
  }
}

/** Only for a vault that was never finished: its marker is there, or was made by this very call. */
function removeVaultFiles(folder: string): void {
  removeDatabase(join(folder, firstDatabaseFile))
  for (const name of headerFileNames) rmSync(join(folder, name), { force: true })
  rmSync(join(folder, creationMarker), { force: true })
}

function newVaultFacts(now: Date): VaultFacts {
  return {
    vault_id: randomBytes(16).toString('hex'),
    key_id: randomBytes(8).toString('hex'),
    cipher: 'chacha20',
    created: now.toISOString(),
  }
}

interface SlotSecrets {
  readonly passphrase: Uint8Array
  readonly recoverySecret: Uint8Array
  readonly dataKey: Uint8Array
  readonly facts: VaultFacts
  readonly policy: CostPolicy
}

async function filledSlots(secrets: SlotSecrets): Promise<Header['slots']> {
  const { passphrase, recoverySecret, dataKey, facts, policy } = secrets
  const kdf = await newKdfParameters(policy)
  const passphraseSecret = await keyFromPassphrase(passphrase, kdf, policy)
  const byPassphrase = { type: 'passphrase', id: 'pw', kdf } as const
  const byRecoveryKey = { type: 'recovery', id: 'rk' } as const
  try {
    return [
      { ...byPassphrase, ...wrapKey(dataKey, passphraseSecret, { vault: facts, slot: byPassphrase }) },
      { ...byRecoveryKey, ...wrapKey(dataKey, recoverySecret, { vault: facts, slot: byRecoveryKey }) },
    ]
  } finally {
    passphraseSecret.fill(0)
  }
}

function headerOf({ vault_id, key_id, cipher, created }: VaultFacts, slots: Header['slots']): Header {
  return {
    magic: headerMagic,
    v: headerVersion,
    vault_id,
    key_id,
    gen: 1,
    db_file: firstDatabaseFile,
    cipher,
    min_app: oldestReader,
    created,
    slots,
  }
}

/** The database first: a header is only written to point at a complete one. */
function writeVault(folder: string, header: Header, dataKey: Uint8Array): Database {
  const db = createDatabase({
    path: join(folder, header.db_file),
    dataKey,
    identity: { vaultId: header.vault_id, keyId: header.key_id },
    createdAt: header.created,
  })
  try {
    writeHeaders(folder, sealedHeader(header, dataKey))
    withFileErrors(() => {
      rmSync(join(folder, creationMarker))
      syncFolder(folder)
    })
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
