import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { CopiesHolding } from '#shared/journal/backup.ts'
import type { Database } from '../storage/database.ts'
import { createPrivateFolder } from '../storage/private-files.ts'
import { readJournalHeader } from '../vault/journal-header.ts'
import { journalFile } from '../vault/old-copies.ts'
import type { CostPolicy } from '../vault/passphrase-cost.ts'
import { type BackupPlaces, folderBeside, pathOf, storedInBoth } from './backup-places.ts'
import { hasPerson } from './backup-store.ts'
import type { DoElsewhere } from './backup-thread.ts'
import { dayWhenGone } from './retention.ts'
import { setAsideIn } from './set-aside.ts'

interface HoldingParts {
  readonly places: BackupPlaces
  readonly personId: string
  readonly now: Date
  readonly policy: CostPolicy
  readonly doElsewhere: DoElsewhere
  /** Ends the looking: the copies that are left count as holding them. */
  readonly signal: AbortSignal
  /** Before each copy: how many were looked into, of how many. */
  readonly tell: (done: number, of: number) => void
}

/**
 * Which copies hold a person, and when the last of them goes by itself. Each copy is opened and looked into; one that does
 * not open is counted as holding them. Throws `not-found`, or what the disk says.
 */
export async function copiesHolding(db: Database, parts: HoldingParts): Promise<CopiesHolding> {
  const { places, personId, now, policy } = parts
  if (!hasPerson(db, personId)) throw new AppError('not-found')
  const copies = storedInBoth(places, readJournalHeader(places.folder, policy).header.vault_id)
  const asides = setAsideIn(places.folder)
  const ids = new Set<string>()
  const kept = []
  let unread = 0
  let looked = 0
  const mayHold = async (lay: (scratch: string) => Promise<void>): Promise<boolean> => {
    parts.tell(looked, copies.length + asides.length)
    const holds = await holdsPerson(db, parts, lay)
    looked += 1
    unread += holds === null ? 1 : 0
    return holds ?? true
  }
  for (const { id } of copies) {
    const isHolding = await mayHold(async (scratch) => {
      await parts.doElsewhere({ what: 'unpack', path: pathOf(id, places), folder: scratch }, parts.signal)
    })
    if (isHolding) ids.add(id)
  }
  for (const aside of asides) {
    if (await mayHold((scratch) => copyWhole(join(folderBeside(places.folder), aside.id), scratch))) kept.push(aside)
  }
  const gone = dayWhenGone(copies, ids, now)
  const days = [gone, ...kept.map(({ until }) => until)].filter((day) => day !== null)
  return {
    backups: [...ids],
    setAside: kept.length,
    unread,
    until: gone === null ? null : (days.sort().at(-1) ?? null),
  }
}

/** Lays a copy out with `lay` and looks into it; null when it does not open, or when `signal` ended that. */
async function holdsPerson(
  db: Database,
  { places, personId, policy, doElsewhere, signal }: HoldingParts,
  lay: (scratch: string) => Promise<void>,
): Promise<boolean | null> {
  if (signal.aborted) return null
  createPrivateFolder(folderBeside(places.folder))
  const scratch = await mkdtemp(join(folderBeside(places.folder), 'opening-'))
  try {
    await lay(scratch)
    const { header } = readJournalHeader(scratch, policy)
    const path = join(scratch, header.db_file)
    const found = await doElsewhere({ what: 'prove', path, dataKey: db.copyOfKey(), personId }, signal)
    return found?.holdsPerson ?? null
  } catch {
    return null
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** The files of a journal that was set aside, header and database, so that looking changes none of them. */
async function copyWhole(from: string, to: string): Promise<void> {
  const names = (await readdir(from)).filter((name) => journalFile.test(name))
  for (const name of names) await copyFile(join(from, name), join(to, name))
}
