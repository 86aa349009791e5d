import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { Database } from '../storage/database.ts'
import { withAsyncFileErrors, withFileErrors } from '../storage/file-error.ts'
import { createPrivateFolder, syncFolder } from '../storage/private-files.ts'
import { savesOf } from '../storage/verified-copy.ts'
import { readJournalHeader } from '../vault/journal-header.ts'
import type { CostPolicy } from '../vault/passphrase-cost.ts'
import { backupId, folderBeside, unprovedName } from './backup-places.ts'
import { databaseSource, headerSource, mirrorSources } from './backup-sources.ts'
import type { DoElsewhere } from './backup-thread.ts'
import { countRowsInPauses, countRowsNow } from './count-rows.ts'
import { writeBackup } from './write-backup.ts'

export interface BackupParts {
  readonly db: Database
  /** The journal's folder. */
  readonly folder: string
  readonly withMirror: boolean
  readonly now: Date
  readonly policy: CostPolicy
  readonly signal: AbortSignal
  readonly doElsewhere: DoElsewhere
  /** Bytes so far, and of how many. */
  tell(done: number, of: number): void
}

/**
 * Copies the open journal beside itself and proves the copy before it gets its name (security.md R13): taken apart again,
 * its sum, opened with the key, integrity, search indexes, the rows of every table, the ids of vault and key. Nothing of it
 * keeps the journal from answering (decision 24). Answers the copy's id. Throws `journal-damaged` when the proof fails,
 * `backup-interrupted`, `backup-cancelled`, or what the disk says; then nothing new is left and nothing old is gone.
 */
export async function makeBackup(parts: BackupParts): Promise<string> {
  const { folder, now, policy } = parts
  const place = folderBeside(folder)
  withFileErrors(() => createPrivateFolder(place), { EEXIST: 'folder-not-writable' })
  const { header, text } = readJournalHeader(folder, policy)
  const id = freeId(place, { vaultId: header.vault_id, now })
  const unproved = join(place, unprovedName(id))
  try {
    const expected = await writeCopy(parts, { path: unproved, header, text })
    await proveCopy(parts, { path: unproved, place, expected, database: header.db_file })
    await withAsyncFileErrors(async () => {
      await rename(unproved, join(place, id))
      syncFolder(place)
    })
    return id
  } catch (error) {
    await rm(unproved, { force: true })
    throw error
  }
}

/** A clock that was set back can come by the same moment again: nothing is ever written over. */
function freeId(place: string, { vaultId, now }: { vaultId: string; now: Date }): string {
  for (let at = now.getTime(); ; at += 1) {
    const id = backupId('usual', { vaultId, at: new Date(at) })
    if (!existsSync(join(place, id))) return id
  }
}

/** What has to be found in the copy again, as one text. */
type Fingerprint = string

const fingerprintOf = (facts: { vaultId: string; keyId: string; saves: number; rows: object }): Fingerprint =>
  JSON.stringify([facts.vaultId, facts.keyId, facts.saves, Object.entries(facts.rows).sort()])

async function writeCopy(
  { db, folder, now, signal, withMirror, tell }: BackupParts,
  { path, header, text }: { path: string } & ReturnType<typeof readJournalHeader>,
): Promise<Fingerprint> {
  const { vault_id, key_id, db_file } = header
  const counted = await countRowsInPauses(db)
  const file = db.holdStill()
  try {
    const { saves, rows } = savesOf(db) === counted.saves ? counted : countRowsNow(db)
    const journal = [headerSource(text), databaseSource(db_file, file)]
    const sources = [...journal, ...(withMirror ? mirrorSources(folder) : [])]
    await writeBackup({ path, kind: 'usual', vault_id, made_at: now.toISOString(), saves, sources, signal, tell })
    return fingerprintOf({ vaultId: vault_id, keyId: key_id, saves, rows })
  } finally {
    file.release()
  }
}

interface CopyToProve {
  readonly path: string
  readonly place: string
  readonly expected: Fingerprint
  readonly database: string
}

async function proveCopy(
  { db, signal, doElsewhere }: BackupParts,
  { path, place, expected, database }: CopyToProve,
): Promise<void> {
  const scratch = await mkdtemp(join(place, 'opening-'))
  try {
    await doElsewhere({ what: 'unpack', path, folder: scratch }, signal)
    const work = { what: 'prove', path: join(scratch, database), dataKey: db.copyOfKey() } as const
    const found = await doElsewhere(work, signal)
    if (!found || fingerprintOf(found.proof) !== expected) throw new AppError('journal-damaged')
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
