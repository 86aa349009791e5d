import { lstatSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { type Backup, type BackupKind, backupIdSchema } from '#shared/journal/backup.ts'
import { withFileErrors } from '../storage/file-error.ts'
import { createPrivateFolder } from '../storage/private-files.ts'
import { namesIn } from '../vault/vault-files.ts'
import { readHead } from './backup-head.ts'
import { bySaves, copiesToRemove, type Standing } from './retention.ts'

/** Where the copies of a journal lie: beside it, and in a folder that the manager chose. */
export interface BackupPlaces {
  /** The journal's own folder. */
  readonly folder: string
  readonly second: string | null
}

/** A whole backup of this journal in one place. */
export interface StoredCopy {
  readonly id: string
  readonly kind: BackupKind
  readonly madeAt: string
  readonly saves: number
  readonly bytes: number
}

export const folderBeside = (folder: string): string => join(folder, 'backups')

/** A folder of our own in the one that was chosen: nothing that others put there is ever touched. */
export const folderInSecond = (second: string): string => join(second, 'Alongside backups')

/** `2026-11-24T09:10:05.123Z` as it stands in a name. */
export const stampOf = (instant: Date): string => instant.toISOString().replaceAll(/[-:.]/g, '')

export const backupId = (kind: BackupKind, { vaultId, at }: { vaultId: string; at: Date }): string =>
  `${kind}-${stampOf(at)}${endOf(vaultId)}`

/** How the name of each backup of a journal ends. */
const endOf = (vaultId: string): string => `-${vaultId.slice(0, 8)}.alongside`

/** Makes the folder in the second place, never the second place itself: a drive that is away must not be made up. */
export function openSecond(second: string): string {
  const isThere = statSync(second, { throwIfNoEntry: false })?.isDirectory() ?? false
  if (!isThere) throw new AppError('backup-folder-missing')
  const folder = folderInSecond(second)
  withFileErrors(() => createPrivateFolder(folder))
  return folder
}

/** The backups of one journal in one folder, the newest by the count of saves first. Others, and what is no whole backup, are passed over. */
export function copiesIn(folder: string, vaultId: string | null): StoredCopy[] {
  return bySaves(namesIn(folder).flatMap((id) => copyNamed(folder, id, vaultId) ?? []))
}

function copyNamed(folder: string, id: string, vaultId: string | null): StoredCopy | null {
  if (!backupIdSchema.safeParse(id).success) return null
  try {
    // A link or a pipe is nothing that this app made.
    if (!lstatSync(join(folder, id)).isFile()) return null
    const { head, bytes } = readHead(join(folder, id))
    if (vaultId !== null && head.vault_id !== vaultId) return null
    return { id, kind: head.kind, madeAt: head.made_at, saves: head.saves, bytes }
  } catch {
    return null
  }
}

/** The newest copy that this journal itself can have made, by its count of saves. */
export const newestOwn = (copies: readonly StoredCopy[], saves: number): StoredCopy | undefined =>
  copies.find((copy) => copy.kind === 'usual' && copy.saves <= saves)

/** Both places as one list, the newest first. */
export function storedInBoth(
  { folder, second }: BackupPlaces,
  vaultId: string | null,
): (StoredCopy & Pick<Backup, 'isBeside' | 'isInSecond'>)[] {
  const beside = copiesIn(folderBeside(folder), vaultId)
  const inSecond = second === null ? [] : copiesIn(folderInSecond(second), vaultId)
  const [idsBeside, idsInSecond] = [beside, inSecond].map((copies) => new Set(copies.map(({ id }) => id)))
  const all = new Map([...beside, ...inSecond].map((copy) => [copy.id, copy]))
  return bySaves([...all.values()]).map((copy) => ({
    ...copy,
    isBeside: idsBeside?.has(copy.id) ?? false,
    isInSecond: idsInSecond?.has(copy.id) ?? false,
  }))
}

/** The same for the page, which needs no count. */
export const copiesInBoth = (places: BackupPlaces, vaultId: string | null): Backup[] =>
  storedInBoth(places, vaultId).map(({ saves, ...copy }) => copy)

/** Where a backup lies. Throws `not-found`. */
export function pathOf(id: string, { folder, second }: BackupPlaces): string {
  const folders = [folderBeside(folder), ...(second === null ? [] : [folderInSecond(second)])]
  const found = folders.map((place) => join(place, id)).find((path) => statSync(path, { throwIfNoEntry: false }))
  if (found === undefined) throw new AppError('not-found')
  return found
}

/** Deletes what the rule of retention lets go, of this journal's backups and of nothing else. */
export function tidyUp(folder: string, vaultId: string, { now, ...standing }: Standing & { now: Date }): void {
  withFileErrors(() => {
    for (const id of copiesToRemove(copiesIn(folder, vaultId), now, standing)) rmSync(join(folder, id), { force: true })
  })
}

const unproved = '.unproved'

/** What a copy is called until it is proved. */
export const unprovedName = (id: string): string => `${id}${unproved}`

/**
 * Deletes what a crash left of copies that were being made in a folder; with `vaultId` of this journal alone, for another one
 * that has the same second place may be making its copy now.
 */
export function removeHalfWritten(folder: string, vaultId: string | null): void {
  const end = vaultId === null ? '' : endOf(vaultId)
  withFileErrors(() => {
    for (const name of namesIn(folder)) {
      const id = name.endsWith(unproved) ? name.slice(0, -unproved.length) : ''
      const isOurs = backupIdSchema.safeParse(id).success && id.endsWith(end)
      if (isOurs && lstatSync(join(folder, name)).isFile()) rmSync(join(folder, name))
    }
  })
}
