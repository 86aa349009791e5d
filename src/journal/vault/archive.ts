import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { Database } from '../storage/database.ts'
import { withFileErrors } from '../storage/file-error.ts'
import { createPrivateFile, createPrivateFolder, syncFile, syncFolder } from '../storage/private-files.ts'
import { isWhole, rowsOfTables } from './archive-store.ts'
import { readHeaders, writeHeaders } from './header-store.ts'
import { openJournal } from './open-journal.ts'
import { type CostPolicy, measuredCost } from './passphrase-cost.ts'
import type { Secret } from './secret.ts'
import type { Throttle } from './throttle.ts'
import { journalVault } from './vault-kind.ts'
import { markFileOf } from './watermark-file.ts'

interface ArchiveParts {
  readonly db: Database
  /** Where the open journal lies. */
  readonly from: string
  /** A folder that is not there yet. */
  readonly to: string
  /** Opens the copy, as anyone who gets it will; overwritten after use. */
  readonly secret: Secret
  readonly throttle: Throttle
  readonly policy?: CostPolicy
}

/**
 * Writes an encrypted copy of the open journal, header and database, that opens elsewhere with the same passphrase or
 * recovery key. It is proved by opening it with the secret given: every page, and as many rows in every table. The Mirror
 * is not part of it. Throws as `openJournal` for a wrong secret, `journal-damaged` when the proof fails, or what the disk
 * says; then no folder is left.
 */
export async function writeArchive({
  db,
  from,
  to,
  secret,
  throttle,
  policy = measuredCost,
}: ArchiveParts): Promise<void> {
  const [newest] = readHeaders({ folder: from, kind: journalVault }, policy)
  if (!newest) throw new AppError('header-missing')
  const path = join(to, newest.header.db_file)
  if (!withFileErrors(() => createPrivateFolder(to))) throw new AppError('folder-not-writable')
  try {
    withFileErrors(() => createPrivateFile(path))
    db.vacuumInto(path)
    writeHeaders({ folder: to, kind: journalVault }, newest.text)
    copyMark(newest.header.db_file, { from, to })
    await prove(db, { folder: to, secret, throttle, policy })
    withFileErrors(() => {
      syncFile(path)
      syncFolder(to)
    })
  } catch (error) {
    rmSync(to, { recursive: true, force: true })
    throw error
  }
}

/** The mark travels with the journal, so that the copy is not called of unknown age. The one there is may lag a little. */
function copyMark(databaseFile: string, { from, to }: { from: string; to: string }): void {
  const name = markFileOf(databaseFile)
  if (existsSync(join(from, name))) withFileErrors(() => copyFileSync(join(from, name), join(to, name)))
}

type Proof = Parameters<typeof openJournal>[0]

async function prove(original: Database, proof: Proof): Promise<void> {
  const copy = await openJournal(proof)
  try {
    if (!isWhole(copy.db) || rowsOfTables(copy.db) !== rowsOfTables(original)) throw new AppError('journal-damaged')
  } finally {
    copy.close()
  }
}
