import { randomBytes, randomFillSync } from 'node:crypto'
import { rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { dayOfDate } from '#shared/journal/day.ts'
import { createDatabase, removeDatabase } from '../storage/create-database.ts'
import type { Database } from '../storage/database.ts'
import { withFileErrors } from '../storage/file-error.ts'
import { createPrivateFile, createPrivateFolder, syncFolder } from '../storage/private-files.ts'
import { sealedHeader } from './header-file.ts'
import { type Header, headerSchema, headerVersion } from './header-schema.ts'
import { type VaultPlace, writeHeaders } from './header-store.ts'
import type { VaultFacts } from './key-wrap.ts'
import type { CostPolicy } from './passphrase-cost.ts'
import { assertStrongPassphrase } from './passphrase-key.ts'
import { assertRecoveryKey } from './recovery-key.ts'
import { passphraseSlot, recoverySlot } from './slots.ts'
import { vaultFilesIn } from './vault-files.ts'
import type { VaultKind } from './vault-kind.ts'
import { markAsChosen } from './watermark.ts'
import { markFileOf } from './watermark-file.ts'

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
  /** Lent the header and the data key once all is written; the key is overwritten when it returns. */
  readonly whenOpen?: (db: Database, vault: { header: Header; dataKey: Buffer }) => void
}

const dataKeyBytes = 32

/** The oldest app that can open what this one creates. */
const oldestReader = '0.1.0'

/** A second call while the first still derives its key must not take the first one's files for an old leftover. */
const placesBeingFilled = new Set<string>()

type NewVaultFacts = VaultFacts & Pick<Header, 'created'>

/**
 * Makes a new vault and returns its open database. Throws `weak-passphrase`, `invalid-input` for a mistyped recovery
 * key, `journal-exists`, `folder-not-writable`, `disk-full` or `disk-error`; after a throw the folder is as it was.
 */
export async function createVault(options: CreateVaultOptions): Promise<{ db: Database; vaultId: string }> {
  const { kind, passphrase, recoveryKey, now } = options
  assertStrongPassphrase(passphrase)
  if (recoveryKey !== null) assertRecoveryKey(recoveryKey)
  const giveBack = claimFolder(options)
  const dataKey = randomFillSync(Buffer.alloc(dataKeyBytes))
  try {
    const facts: NewVaultFacts = { magic: kind.magic, ...newVaultFacts(now) }
    const slots = await filledSlots(options, { dataKey, vault: facts })
    const header = headerOf(kind, facts, slots)
    const db = writeVault(options, header, dataKey)
    options.whenOpen?.(db, { header, dataKey })
    return { db, vaultId: facts.vault_id }
  } catch (error) {
    giveBack()
    throw error
  } finally {
    placesBeingFilled.delete(markerOf(options))
    dataKey.fill(0)
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
  const others = [...kind.headerFileNames, markFileOf(kind.firstDatabaseFile)]
  for (const name of others) rmSync(join(folder, name), { force: true })
  rmSync(markerOf(place), { force: true })
}

function newVaultFacts(now: Date): Omit<NewVaultFacts, 'magic'> {
  return {
    vault_id: randomBytes(16).toString('hex'),
    key_id: randomBytes(8).toString('hex'),
    cipher: 'chacha20',
    created: now.toISOString(),
  }
}

async function filledSlots(options: CreateVaultOptions, content: { dataKey: Uint8Array; vault: VaultFacts }) {
  const { passphrase, recoveryKey, policy } = options
  const first = await passphraseSlot(content, passphrase, policy)
  return recoveryKey === null ? [first] : [first, recoverySlot(content, recoveryKey)]
}

/** Parsed, so that a kind of vault never gets the slots of another. */
function headerOf({ magic, firstDatabaseFile }: VaultKind, facts: NewVaultFacts, slots: readonly unknown[]): Header {
  return headerSchema.parse({
    ...facts,
    v: headerVersion,
    gen: 1,
    db_file: firstDatabaseFile,
    min_app: oldestReader,
    // The key is typed back before a journal is created: that was its first test.
    ...(magic === 'ALONGSIDE' && { rk_tested: dayOfDate(new Date(facts.created)), marked: true }),
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
    // With no mark beside a header that has one, an unfinished creation would look like a journal whose marks were taken.
    if (header.magic === 'ALONGSIDE') markAsChosen({ folder, header, dataKey })
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
