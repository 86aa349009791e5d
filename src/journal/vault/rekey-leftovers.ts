import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { removeDatabase } from '../storage/create-database.ts'
import { withFileErrors } from '../storage/file-error.ts'
import { privateFileMode, syncFolder } from '../storage/private-files.ts'
import { readSmallFile } from '../storage/small-file.ts'
import type { Header } from './header-schema.ts'
import type { VaultPlace } from './header-store.ts'
import { bareCopyName, removeOldCopies } from './old-copies.ts'
import { markFileOf } from './watermark-file.ts'

/** Holds what is needed to finish, for as long as one database is made from the other. */
const markerName = 'journal.rekeying'

/** It names a few files; a larger one is not ours. */
const largestMarker = 1_048_576

const keyIdSchema = z.string().regex(/^[0-9a-f]{16}$/)
const fileSchema = z.string().regex(/^journal-[1-9]\d{0,8}\.db$/)
const markerSchema = z.strictObject({
  /** The database that is replaced, and the one that takes its place, each with the id of its key. */
  from: z.strictObject({ file: fileSchema, keyId: keyIdSchema }),
  to: z.strictObject({ file: fileSchema, keyId: keyIdSchema }),
  /** Copies without a header in `backups`, which the old key was seen to open. */
  bare: z.array(z.string().regex(bareCopyName)),
})
export type RekeyMarker = z.infer<typeof markerSchema>

/** Says on the disk what is about to happen, so that the next unlock can finish it either way. */
export function beginRekey(folder: string, marker: RekeyMarker): void {
  withFileErrors(() => {
    const options = { encoding: 'latin1', mode: privateFileMode, flush: true } as const
    writeFileSync(join(folder, markerName), JSON.stringify(marker), options)
    syncFolder(folder)
  })
}

type Current = Pick<Header, 'db_file' | 'key_id' | 'vault_id'>

/**
 * Removes the database that the header does not point to, after a rekey that came through or was broken off; after one that
 * came through also the copies of this journal in `backups` that still open with the old key. Returns how many such copies
 * there were. A marker that does not fit the header, file and key, is of another run: a service that copies folders may have
 * brought it back. It goes, and nothing with it. The marker goes last: what the disk refuses is tried again at the next
 * unlock.
 */
export function finishRekey({ folder }: VaultPlace, { db_file, key_id, vault_id }: Current): number {
  const marker = markerIn(folder)
  if (marker === undefined) return 0
  return withFileErrors(() => {
    const is = ({ file, keyId }: RekeyMarker['to']) => file === db_file && keyId === key_id
    const [given, bare] =
      marker && is(marker.to)
        ? [marker.from, marker.bare]
        : marker && is(marker.from)
          ? [marker.to, null]
          : [null, null]
    if (given) {
      removeDatabase(join(folder, given.file))
      for (const suffix of ['', '.tmp']) rmSync(join(folder, `${markFileOf(given.file)}${suffix}`), { force: true })
    }
    const removed = bare ? removeOldCopies(folder, { vaultId: vault_id, keyId: key_id, bare }) : 0
    syncFolder(folder)
    rmSync(join(folder, markerName), { force: true })
    return removed
  })
}

/** Whether a header is that of a rekey which is not finished yet: its file was made, and the marker says so. */
export function isBegunRekey(folder: string, { db_file, key_id }: Pick<Header, 'db_file' | 'key_id'>): boolean {
  const marker = markerIn(folder)
  return marker?.to.file === db_file && marker.to.keyId === key_id && existsSync(join(folder, db_file))
}

/** Undefined when there is none; null for one that says nothing. */
function markerIn(folder: string): RekeyMarker | null | undefined {
  try {
    const bytes = readSmallFile(join(folder, markerName), largestMarker)
    return bytes && markerSchema.parse(JSON.parse(bytes.toString('latin1')))
  } catch {
    return null
  }
}
