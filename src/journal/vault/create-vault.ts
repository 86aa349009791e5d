import { randomBytes, randomFillSync } from 'node:crypto'
import { rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { createDatabase, removeDatabase } from '../storage/create-database.ts'
import type { Database } from '../storage/database.ts'
import { withFileErrors } from '../storage/file-error.ts'
import { createPrivateFile, createPrivateFolder, syncFolder } from '../storage/private-files.ts'
import { sealedHeader } from './header-file.ts'
import { type Header, headerSchema, headerVersion } from './header-schema.ts'
import { type VaultPlace, writeHeaders } from './header-store.ts'
import { wrapKey } from './key-wrap.ts'
import type { CostPolicy } from './passphrase-cost.ts'
import { assertStrongPassphrase, keyFromPassphrase, newKdfParameters } from './passphrase-key.ts'
import { secretFromRecoveryKey } from './recovery-key.ts'
import { vaultFilesIn } from './vault-files.ts'
import type { VaultKind } from './vault-kind.ts'

/** The folder is made when it is missing. */
export interface CreateVaultOptions extends VaultPlace {
  /** UTF-8; stays the caller's to zero. */
  readonly passphrase: Uint8Array
  /** As `newRecoveryKey` wrote it; null for a kind of vault that has none. */
  readonly recoveryKey: string | null
  readonly now: Date
  readonly policy: CostPolicy
  /** Writes what the new database must hold before a header points at it. */
  readonly fill?: (db: Database) => void
}

const dataKeyBytes = 32

/** The oldest app that can open what this one creates. */
const oldestReader = '0.1.0'

/** A second call while the first still derives its key must not take the first one's files for an old leftover. */
const placesBeingFilled = new Set<string>()

type VaultFacts = Pick<Header, 'magic' | 'vault_id' | 'key_id' | 'cipher' | 'created'>

/**
 * Makes a new vault and returns its open database. Throws `weak-passphrase`, `invalid-input` for a mistyped recovery
 * key, `journal-exists`, `folder-not-writable`, `disk-full` or `disk-error`; after a throw the folder is as it was.
 */
export async function createVault(options: CreateVaultOptions): Promise<{ db: Database; vaultId: string }> {
  const { kind, passphrase, recoveryKey, now, policy } = options
  assertStrongPassphrase(passphrase)
  const recoverySecret = recoveryKey === null ? null : secretFromRecoveryKey(recoveryKey)
  if (recoverySecret === undefined) throw new AppError('invalid-input')
  const giveBack = claimFolder(options)
  const dataKey = randomFillSync(Buffer.alloc(dataKeyBytes))
  try {
    const facts: VaultFacts = { magic: kind.magic, ...newVaultFacts(now) }
    const slots = await filledSlots({ passphrase, recoverySecret, dataKey, facts, policy })
    const header = headerOf(kind, facts, slots)
    return { db: writeVault(options, header, dataKey), vaultId: facts.vault_id }
  } catch (error) {
    giveBack()
    throw error
  } finally {
    placesBeingFilled.delete(markerOf(options))
    dataKey.fill(0)
    recoverySecret?.fill(0)
  }
}

const markerOf = ({ folder, kind }: VaultPlace): string => join(folder, kind.creationMarker)

/** Takes an empty place for the vault; returns what gives it back. */
function claimFolder(place: VaultPlace): () => void {
  const { folder, kind } = place
  const marker = markerOf(place)
  const found = vaultFilesIn(folder, kind)
  const isTaken = found.hasHeader || (found.hasDatabase && !found.isUnfinished) || placesBeingFilled.has(marker)
  if (isTaken) throw new AppError('journal-exists')
  const isNewFolder = withFileErrors(() => createPrivateFolder(folder), {
    EEXIST: 'folder-not-writable',
    ENOENT: 'folder-not-writable',
  })
  if (found.isUnfinished) withFileErrors(() => removeVaultFiles(place))
  withFileErrors(() => createPrivateFile(marker), {
    EEXIST: 'journal-exists',
    ENOENT: 'folder-not-writable',
  })
  placesBeingFilled.add(marker)
  return () => {
    try {
      removeVaultFiles(place)
      if (isNewFolder) rmdirSync(folder)
    } catch {
      // The marker is removed last: while it lies there, the next creation clears up what is left.
    }
  }
}

/** Only for a vault that was never finished: its marker is there, or was made by this very call. */
function removeVaultFiles(place: VaultPlace): void {
  const { folder, kind } = place
  removeDatabase(join(folder, kind.firstDatabaseFile))
  for (const name of kind.headerFileNames) rmSync(join(folder, name), { force: true })
  rmSync(markerOf(place), { force: true })
}

function newVaultFacts(now: Date): Omit<VaultFacts, 'magic'> {
  return {
    vault_id: randomBytes(16).toString('hex'),
    key_id: randomBytes(8).toString('hex'),
    cipher: 'chacha20',
    created: now.toISOString(),
  }
}

interface SlotSecrets {
  readonly passphrase: Uint8Array
  readonly recoverySecret: Uint8Array | null
  readonly dataKey: Uint8Array
  readonly facts: VaultFacts
  readonly policy: CostPolicy
}

async function filledSlots(secrets: SlotSecrets) {
  const { passphrase, recoverySecret, dataKey, facts, policy } = secrets
  const kdf = await newKdfParameters(policy)
  const passphraseSecret = await keyFromPassphrase(passphrase, kdf, policy)
  const byPassphrase = { type: 'passphrase', id: 'pw', kdf } as const
  const byRecoveryKey = { type: 'recovery', id: 'rk' } as const
  try {
    const first = { ...byPassphrase, ...wrapKey(dataKey, passphraseSecret, { vault: facts, slot: byPassphrase }) }
    if (recoverySecret === null) return [first]
    return [first, { ...byRecoveryKey, ...wrapKey(dataKey, recoverySecret, { vault: facts, slot: byRecoveryKey }) }]
  } finally {
    passphraseSecret.fill(0)
  }
}

/** Parsed, so that a kind of vault never gets the slots of another. */
function headerOf({ firstDatabaseFile }: VaultKind, facts: VaultFacts, slots: readonly unknown[]): Header {
  return headerSchema.parse({
    ...facts,
    v: headerVersion,
    gen: 1,
    db_file: firstDatabaseFile,
    min_app: oldestReader,
    slots,
  })
}

/** The database first: a header is only written to point at a complete one. */
function writeVault(options: CreateVaultOptions, header: Header, dataKey: Uint8Array): Database {
  const { folder, kind, fill } = options
  const db = createDatabase({
    path: join(folder, header.db_file),
    dataKey,
    identity: { vaultId: header.vault_id, keyId: header.key_id },
    createdAt: header.created,
    migrations: kind.migrations,
    ...(fill && { fill }),
  })
  try {
    writeHeaders(options, sealedHeader(header, dataKey))
    withFileErrors(() => {
      rmSync(markerOf(options))
      syncFolder(folder)
    })
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
