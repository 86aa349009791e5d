import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { removeDatabase } from '../storage/create-database.ts'
import { isMissingFile, withFileErrors } from '../storage/file-error.ts'
import { privateFileMode, syncFolder } from '../storage/private-files.ts'
import type { VaultPlace } from './header-store.ts'
import { markFileOf } from './watermark-file.ts'

/** Holds the names of the two databases for as long as one is made from the other. */
const markerName = 'journal.rekeying'

/** The database that is replaced, and the one that takes its place. */
export interface RekeyedFiles {
  readonly from: string
  readonly to: string
}

/** Says on the disk what is about to happen, so that the next unlock can finish it either way. */
export function beginRekey(folder: string, { from, to }: RekeyedFiles): void {
  withFileErrors(() => {
    const options = { encoding: 'latin1', mode: privateFileMode, flush: true } as const
    writeFileSync(join(folder, markerName), `${from} ${to}`, options)
    syncFolder(folder)
  })
}

/**
 * Removes the database that the header does not point to, after a rekey that came through or was broken off; after one that
 * came through also what lies in `backups`, for it still opens with the old key. Returns how many such copies there were.
 * Does nothing when no rekey was begun. The marker goes last: what the disk refuses is tried again at the next unlock.
 */
export function finishRekey({ folder, kind }: VaultPlace, current: string): number {
  const files = rekeyedFilesIn(folder, kind.databasePattern)
  if (!files) return 0
  return withFileErrors(() => {
    const given = current === files.to ? files.from : files.to
    removeDatabase(join(folder, given))
    for (const suffix of ['', '.tmp']) rmSync(join(folder, `${markFileOf(given)}${suffix}`), { force: true })
    const removed = current === files.to ? removeCopies(join(folder, 'backups')) : 0
    syncFolder(folder)
    rmSync(join(folder, markerName), { force: true })
    return removed
  })
}

function rekeyedFilesIn(folder: string, pattern: RegExp): RekeyedFiles | undefined {
  const [from = '', to = ''] = textOf(join(folder, markerName)).split(' ')
  return pattern.test(from) && pattern.test(to) ? { from, to } : undefined
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch (error) {
    if (isMissingFile(error)) return ''
    throw error
  }
}

/** Copies, and whole journals that a restore set aside: nothing else lies there. */
function removeCopies(folder: string): number {
  const names = namesIn(folder)
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true })
  return names.length
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (isMissingFile(error)) return []
    throw error
  }
}
