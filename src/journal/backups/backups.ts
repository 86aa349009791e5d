import { existsSync, lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { BackupContent, StoredBackups } from '#shared/journal/backup.ts'
import { dayOfDate } from '#shared/journal/day.ts'
import { withFileErrors } from '../storage/file-error.ts'
import { savesOf } from '../storage/verified-copy.ts'
import { readJournalHeader, readJournalHeaders } from '../vault/journal-header.ts'
import type { CostPolicy } from '../vault/passphrase-cost.ts'
import {
  type BackupPlaces,
  copiesIn,
  copiesInBoth,
  folderBeside,
  folderInSecond,
  newestOwn,
  removeHalfWritten,
  type StoredCopy,
  tidyUp,
} from './backup-places.ts'
import { clockSince } from './clock-since.ts'
import { type BackupParts, makeBackup } from './make-backup.ts'
import { type CopyToOpen, withOpenCopy } from './open-copy.ts'
import { packCopies } from './pack-copies.ts'
import { finishRestore, restore } from './restore.ts'
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
  const saves = savesOf(db)
  const before = newestOwn(copiesIn(folderBeside(folder), vaultId), saves)
  const isMade = !onlyWhenDue || isDue(before, { saves, now })
  const found = { isMade, clock: isMade && before ? clockSince(new Date(before.madeAt), now) : 'steady' } as const
  await packCopies({ ...parts, folder })
  const made = isMade ? await makeBackup({ ...parts, folder }) : null
  tidyUp(folderBeside(folder), vaultId, { now, saves: savesOf(db), made })
  if (second === null) return { ...found, secondTrouble: null }
  try {
    const standing = { vaultId, now, saves: savesOf(db) }
    await copyToSecond({ places: { folder, second }, ...standing, signal, doElsewhere })
    return { ...found, secondTrouble: null }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { ...found, secondTrouble: error.code }
  }
}

/**
 * At most one copy a day, and none of what is copied already (security.md R13). Once the clock was set back, even to the same
 * day, the newest copy lies ahead of it: then the next save is worth a copy.
 */
function isDue(newest: StoredCopy | undefined, { saves, now }: { saves: number; now: Date }): boolean {
  if (!newest) return true
  const madeAt = new Date(newest.madeAt)
  return newest.saves !== saves && (madeAt > now || dayOfDate(madeAt) !== dayOfDate(now))
}

/** Opens a copy with its own secret and says what is in it. Throws as `withOpenCopy`. */
export const rehearse = (copy: CopyToOpen): Promise<BackupContent> => withOpenCopy(copy, ({ content }) => content)

/** Puts a copy in the journal's place. Throws as `withOpenCopy` and `restore`. */
export async function restoreCopy(copy: CopyToOpen, rest: { now: Date; closeJournal(): void }): Promise<BackupContent> {
  const { what, policy, places } = copy
  const { folder } = places
  const content = await withOpenCopy(copy, (open) => {
    restore({ folder, copy: open, policy, saves: mostSaves(places, open.unlocked.header.vault_id), ...rest })
    return open.content
  })
  if (what.kind === 'set-aside') removeSetAside(folder, what.id)
  return content
}

/** More than anyone saves: a head that claims so much was changed. */
const believableSaves = 2 ** 40

/** The most saves that any copy has counted. */
function mostSaves({ folder, second }: BackupPlaces, vaultId: string): number {
  const folders = [folderBeside(folder), ...(second === null ? [] : [folderInSecond(second)])]
  const counts = folders.flatMap((place) => copiesIn(place, vaultId).map(({ saves }) => saves))
  return Math.max(0, ...counts.filter((saves) => saves < believableSaves))
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

const scratchFolder = /^opening-\w+$/
/** What is laid out there; a folder of someone's own by such a name keeps what is in it. */
const scratchFile = /^(vault\.hdr(\.bak)?|(journal|mirror)-\d+\.(db(-wal|-shm|-journal)?|mark)|mirror\.hdr)$/

function removeScratch(beside: string, name: string): void {
  const path = join(beside, name)
  const found = lstatSync(path)
  if (found.isDirectory() && scratchFolder.test(name)) {
    for (const inside of readdirSync(path)) if (scratchFile.test(inside)) rmSync(join(path, inside))
    if (readdirSync(path).length === 0) rmdirSync(path)
  }
}

/** What a crash left beside an open journal, and what was set aside long enough unless `deletesOld` is false. A disk that refuses is asked again next time. */
export function sweep(
  folder: string,
  { now, policy, deletesOld = true }: { now: Date; policy: CostPolicy; deletesOld?: boolean },
): void {
  try {
    finishRestore(folder, policy)
    if (deletesOld) removeOldSetAside(folder, now)
    const beside = folderBeside(folder)
    const names = existsSync(beside) ? readdirSync(beside) : []
    removeHalfWritten(beside, null)
    for (const name of names) removeScratch(beside, name)
  } catch {
    // The journal is open and whole; what is left takes room and nothing else.
  }
}

/** Null when no header can be read, or two that are not proved say different things: then every backup is shown, and opening one tells whose it is. */
function vaultIdOf(folder: string, policy: CostPolicy): string | null {
  try {
    const ids = new Set(readJournalHeaders(folder, policy).map(({ vault_id }) => vault_id))
    return ids.size === 1 ? ([...ids][0] ?? null) : null
  } catch {
    return null
  }
}
