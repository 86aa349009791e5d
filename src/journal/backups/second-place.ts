import { copyFile, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { withAsyncFileErrors } from '../storage/file-error.ts'
import { syncFolder } from '../storage/private-files.ts'
import {
  type BackupPlaces,
  copiesIn,
  folderBeside,
  newestOwn,
  openSecond,
  removeHalfWritten,
  tidyUp,
  unprovedName,
} from './backup-places.ts'
import type { DoElsewhere } from './backup-thread.ts'

interface SecondParts {
  readonly places: BackupPlaces & { readonly second: string }
  readonly vaultId: string
  readonly now: Date
  /** How many the journal has counted. */
  readonly saves: number
  readonly signal: AbortSignal
  readonly doElsewhere: DoElsewhere
}

/**
 * Brings the newest proved copy into the second place when it is not there yet, and reads it back before it counts. Throws
 * `backup-folder-missing`, `backup-damaged` for what did not arrive whole, or what the disk says.
 */
export async function copyToSecond({ places, vaultId, now, saves, signal, doElsewhere }: SecondParts): Promise<void> {
  const target = openSecond(places.second)
  removeHalfWritten(target, vaultId)
  const newest = newestOwn(copiesIn(folderBeside(places.folder), vaultId), saves)
  if (newest && !copiesIn(target, vaultId).some(({ id }) => id === newest.id)) {
    const unproved = join(target, unprovedName(newest.id))
    try {
      await withAsyncFileErrors(async () => {
        await copyFile(join(folderBeside(places.folder), newest.id), unproved)
        const file = await open(unproved, 'r+')
        try {
          await file.sync()
        } finally {
          await file.close()
        }
      })
      await doElsewhere({ what: 'check-sum', path: unproved }, signal)
      await withAsyncFileErrors(async () => {
        await rename(unproved, join(target, newest.id))
        syncFolder(target)
      })
    } catch (error) {
      await rm(unproved, { force: true })
      throw error
    }
  }
  tidyUp(target, vaultId, { now, saves, made: newest?.id ?? null })
}
