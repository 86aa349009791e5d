import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { BackupContent, CopiesHolding, StoredBackups } from '#shared/journal/backup.ts'
import { dayOfDate } from '#shared/journal/day.ts'
import type { Database } from '../storage/database.ts'
import { withFileErrors } from '../storage/file-error.ts'
import { savesOf } from '../storage/verified-copy.ts'
import { readJournalHeader } from '../vault/journal-header.ts'
import type { CostPolicy } from '../vault/passphrase-cost.ts'
import { type BackupPlaces, copiesIn, copiesInBoth, folderBeside, folderInSecond, tidyUp } from './backup-places.ts'
import { selectAddedAt } from './backup-store.ts'
import { type BackupParts, makeBackup } from './make-backup.ts'
import { type CopyToOpen, withOpenCopy } from './open-copy.ts'
import { packCopies } from './pack-copies.ts'
import { finishRestore, restore } from './restore.ts'
import { dayWhenGone } from './retention.ts'
import { copyToSecond } from './second-place.ts'
import { removeOldSetAside, removeSetAside, setAsideIn } from './set-aside.ts'

/** What lies in both places; a folder that is away is passed over. */
export function listBackups(places: BackupPlaces, policy: CostPolicy): StoredBackups {
  return { copies: copiesInBoth(places, vaultIdOf(places.folder, policy)), setAside: setAsideIn(places.folder) }
}

interface CopyOptions extends Omit<BackupParts, 'folder'> {
  readonly places: BackupPlaces
  /** Does nothing when there is a copy of today, or nothing was saved since the newest. */
  readonly onlyWhenDue: boolean
}

/**
 * Makes a proved copy, deletes what the retention lets go, and brings it to the second place. What fails there is answered
 * and takes nothing from the copy beside the journal. Throws as `makeBackup`.
 */
export async function copyJournal({ places, onlyWhenDue, ...parts }: CopyOptions) {
  const { db, now, policy, signal, doElsewhere } = parts
  const { folder, second } = places
  const vaultId = readJournalHeader(folder, policy).header.vault_id
  const isMade = !onlyWhenDue || isDue(db, folder, { vaultId, now })
  await packCopies({ ...parts, folder })
  if (isMade) await makeBackup({ ...parts, folder })
  tidyUp(folderBeside(folder), vaultId, now)
  if (second === null) return { isMade, secondTrouble: null }
  try {
    await copyToSecond({ places: { folder, second }, vaultId, now, signal, doElsewhere })
    return { isMade, secondTrouble: null }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { isMade, secondTrouble: error.code }
  }
}

/** At most one copy a day, and none of what is copied already (security.md R13). */
function isDue(db: Database, folder: string, { vaultId, now }: { vaultId: string; now: Date }): boolean {
  const newest = copiesIn(folderBeside(folder), vaultId).find(({ kind }) => kind === 'usual')
  if (!newest) return true
  return dayOfDate(new Date(newest.madeAt)) !== dayOfDate(now) && newest.saves !== savesOf(db)
}

/** Opens a copy with its own secret and says what is in it. Throws as `withOpenCopy`. */
export const rehearse = (copy: CopyToOpen): Promise<BackupContent> => withOpenCopy(copy, ({ content }) => content)

/** Puts a copy in the journal's place. Throws as `withOpenCopy` and `restore`. */
export async function restoreCopy(copy: CopyToOpen, rest: { now: Date; closeJournal(): void }): Promise<BackupContent> {
  const { what, policy } = copy
  const { folder } = copy.places
  const content = await withOpenCopy(copy, (open) => {
    restore({ folder, copy: open, policy, ...rest })
    return open.content
  })
  if (what.kind === 'set-aside') removeSetAside(folder, what.id)
  return content
}

/** Which copies were made since a person was added, and when the last of them goes by itself. Throws `not-found`. */
export function copiesHolding(
  db: Database,
  { places, personId, now, policy }: { places: BackupPlaces; personId: string; now: Date; policy: CostPolicy },
): CopiesHolding {
  const addedAt = selectAddedAt(db, personId)
  if (addedAt === undefined) throw new AppError('not-found')
  const { copies, setAside } = listBackups(places, policy)
  const holding = copies.filter(({ madeAt }) => madeAt >= addedAt)
  const kept = setAside.filter(({ replacedAt }) => replacedAt >= addedAt)
  const ids = new Set(holding.map(({ id }) => id))
  const gone = dayWhenGone(copies, ids, now)
  const latest =
    [gone, ...kept.map(({ until }) => until)]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  return { backups: [...ids], setAside: kept.length, until: gone === null ? null : latest }
}

/** Deletes backups of this journal by name, in both places, and every journal that was set aside when asked. */
export function deleteCopies(
  places: BackupPlaces,
  { backups, setAside, policy }: { backups: readonly string[]; setAside: boolean; policy: CostPolicy },
): void {
  const vaultId = readJournalHeader(places.folder, policy).header.vault_id
  const folders = [folderBeside(places.folder), ...(places.second === null ? [] : [folderInSecond(places.second)])]
  withFileErrors(() => {
    for (const folder of folders) {
      for (const { id } of copiesIn(folder, vaultId)) if (backups.includes(id)) rmSync(join(folder, id))
    }
  })
  if (setAside) for (const { id } of setAsideIn(places.folder)) removeSetAside(places.folder, id)
}

const halfWritten = /^(opening-.+|.+\.alongside\.unproved)$/

/** What a crash left beside an open journal, and what was set aside long enough. A disk that refuses is asked again next time. */
export function sweep(folder: string, { now, policy }: { now: Date; policy: CostPolicy }): void {
  try {
    finishRestore(folder, policy)
    removeOldSetAside(folder, now)
    const beside = folderBeside(folder)
    const names = existsSync(beside) ? readdirSync(beside) : []
    for (const name of names) if (halfWritten.test(name)) rmSync(join(beside, name), { recursive: true, force: true })
  } catch {
    // The journal is open and whole; what is left takes room and nothing else.
  }
}

/** Null when no header can be read: then every backup is shown, and opening one tells whose it is. */
function vaultIdOf(folder: string, policy: CostPolicy): string | null {
  try {
    return readJournalHeader(folder, policy).header.vault_id
  } catch {
    return null
  }
}
