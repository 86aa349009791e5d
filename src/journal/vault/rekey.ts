import { randomBytes, randomFillSync } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '#shared/journal/day.ts'
import { openDatabase } from '../storage/open-database.ts'
import { writeRekeyedCopy } from '../storage/rekeyed-copy.ts'
import { sealedHeader } from './header-file.ts'
import type { JournalHeader } from './header-schema.ts'
import { writeHeaders } from './header-store.ts'
import { bareCopiesOf } from './old-copies.ts'
import { type OpenJournal, openJournalOf } from './open-journal.ts'
import type { CostPolicy } from './passphrase-cost.ts'
import { assertStrongPassphrase } from './passphrase-key.ts'
import { assertRecoveryKey } from './recovery-key.ts'
import { beginRekey, finishRekey } from './rekey-leftovers.ts'
import { passphraseSlot, recoverySlot } from './slots.ts'
import { type UnlockedVault, unlockWithPassphrase } from './unlock.ts'
import { journalVault } from './vault-kind.ts'

interface RekeyOptions {
  readonly marksFolder: string | null
  /** The passphrase of today, the one from now on: UTF-8, the caller's to zero. */
  readonly current: Uint8Array
  readonly next: Uint8Array
  /** As `newRecoveryKey` wrote it, typed back from the person's own copy. */
  readonly recoveryKey: string
  readonly today: Day
  readonly policy: CostPolicy
}

interface NewKey {
  readonly header: JournalHeader
  readonly dataKey: Buffer
}

/**
 * Encrypts an open journal again, after a secret or a computer fell into other hands: a new data key, and passphrase and
 * recovery key with it. The keychain's way in is not carried over. All is done on a copy, proved before the header points
 * to it; the first renamed header is the moment of change (security.md 1.3). Then the old file goes, and of the files in
 * `backups` the copies of this journal that the old key opens.
 * Returns the journal reopened; the one given is closed. Throws `weak-passphrase`, `wrong-passphrase`, `invalid-input`,
 * `journal-damaged` when the copy does not prove equal, the codes of an unlock, or what the disk says; then the journal
 * given is open and as it was.
 */
export async function rekeyJournal(
  journal: OpenJournal,
  options: RekeyOptions,
): Promise<{ journal: OpenJournal; removedCopies: number }> {
  assertStrongPassphrase(options.next)
  assertRecoveryKey(options.recoveryKey)
  const place = { folder: journal.folder, kind: journalVault }
  const generation = journal.headerWatch.generation() + 1
  const old = await unlockWithPassphrase(options.current, place, options.policy)
  try {
    const made = await newKeyFor(old, journal.folder, { ...options, generation })
    try {
      // From here on nothing is awaited: no save can come between the copy and the change.
      moveTo(journal, old, made)
      const removedCopies = closeOld(journal, made.header)
      return { journal: reopened(journal, made, options.marksFolder), removedCopies }
    } finally {
      made.dataKey.fill(0)
    }
  } finally {
    old.dataKey.fill(0)
  }
}

async function newKeyFor(
  { header }: UnlockedVault,
  folder: string,
  options: RekeyOptions & { generation: number },
): Promise<NewKey> {
  const dataKey = randomFillSync(Buffer.alloc(32))
  const vault = { ...header, magic: journalVault.magic, key_id: randomBytes(8).toString('hex') } as JournalHeader
  const content = { dataKey, vault }
  const slots: JournalHeader['slots'] = [
    await passphraseSlot(content, options.next, options.policy),
    recoverySlot(content, options.recoveryKey),
  ]
  const facts = {
    gen: Math.max(header.gen + 1, options.generation),
    db_file: nextDatabaseFile(folder),
    rk_tested: options.today,
    marked: true,
  } as const
  return { header: { ...vault, ...facts, slots }, dataKey }
}

/** A name that no file has, so that nothing is ever written over. */
function nextDatabaseFile(folder: string): string {
  const numbers = readdirSync(folder).map((name) => Number(/^journal-(\d{1,9})\.db/.exec(name)?.[1] ?? 0))
  return `journal-${Math.max(...numbers) + 1}.db`
}

function moveTo({ db, folder, watermark }: OpenJournal, old: UnlockedVault, { header, dataKey }: NewKey): void {
  const place = { folder, kind: journalVault }
  beginRekey(folder, {
    from: { file: old.header.db_file, keyId: old.header.key_id },
    to: { file: header.db_file, keyId: header.key_id },
    bare: bareCopiesOf(folder, { vaultId: header.vault_id, dataKey: old.dataKey }),
  })
  try {
    const path = join(folder, header.db_file)
    writeRekeyedCopy(db, { path, dataKey: old.dataKey, newDataKey: dataKey, keyId: header.key_id })
    watermark.begin({ header, dataKey })
    writeHeaders(place, sealedHeader(header, dataKey))
  } catch (error) {
    finishRekey(place, old.header)
    throw error
  }
}

/** What the disk refuses to remove is tried again at the next unlock: the marker is still there. */
function closeOld(journal: OpenJournal, current: JournalHeader): number {
  journal.watermark.retire()
  journal.close()
  try {
    return finishRekey({ folder: journal.folder, kind: journalVault }, current)
  } catch {
    return 0
  }
}

function reopened({ folder }: OpenJournal, { header, dataKey }: NewKey, marksFolder: string | null): OpenJournal {
  const identity = { vaultId: header.vault_id, keyId: header.key_id }
  const db = openDatabase({ path: join(folder, header.db_file), dataKey, identity })
  return openJournalOf(db, { header, dataKey }, { folder, marksFolder, openedWith: 'passphrase' })
}
