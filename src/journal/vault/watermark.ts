import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { JournalAge } from '#shared/contract/vault-methods.ts'
import type { Database } from '../storage/database.ts'
import { createPrivateFolder } from '../storage/private-files.ts'
import { sql } from '../storage/sql.ts'
import { derivedKey } from './derived-key.ts'
import type { JournalHeader } from './header-schema.ts'
import { namesIn } from './vault-files.ts'
import { claimedHeader, type Mark, markFileOf, readMark, writeMark } from './watermark-file.ts'

/** Notices an older journal that was put back (security.md R09). It never keeps anyone from reading. */
export interface Watermark {
  age(): JournalAge
  /** The greatest generation of a header that this journal was seen with, the one that opened it included. */
  headerSeen(): number
  /** A header of a greater generation has been written. */
  sawHeader(generation: number): void
  /** The person goes on with the journal as it is: from now on it is the newest. */
  accept(): void
  /** Moves the mark up to the saves there are. Does nothing when it stands there already, and never throws. */
  note(): void
  /** The first mark of the same journal under another data key, before a header points to it. */
  begin(next: { header: JournalHeader; dataKey: Uint8Array }): void
  /** The journal has been encrypted again: this file, put back, is behind by one, whatever it holds. */
  retire(): void
  /** Notes once more and overwrites the key. Call it before the database is closed. */
  close(): void
}

interface WatermarkOptions {
  readonly db: Database
  readonly header: JournalHeader
  readonly dataKey: Uint8Array
  /** The journal's own: the mark beside it travels with it. */
  readonly folder: string
  /** This computer's: the mark in it notices when the whole folder is put back. Null keeps none. */
  readonly marksFolder: string | null
  /** No one can have seen it before. */
  readonly isNew: boolean
}

/** A crash loses at most so much of the mark, never of the journal; a mark that lags is no alarm. */
const noteEveryMs = 5_000

const countSaves = sql`SELECT commit_seq AS saves FROM journal_info WHERE id = 1`

/** Compares the saves in a journal that has just been opened with the greater of its two marks. */
export function openWatermark({ db, header, dataKey, folder, marksFolder, isNew }: WatermarkOptions): Watermark {
  const key = derivedKey(dataKey, { vaultId: header.vault_id, purpose: 'watermark' })
  const paths = pathsOf(header, folder, marksFolder)
  const saves = (): number => db.get<{ saves: number }>(countSaves)?.saves ?? 0
  const found = paths.map((path) => readMark(path, key)).filter((mark) => mark !== undefined)
  let written: Mark | null = null
  let isRetired = false
  let headerSeen = Math.max(header.gen, ...found.map((mark) => mark.header))
  let age = ageOf(found, saves(), header.marked === true && !isNew)

  const write = (mark: Mark): void => {
    if (written && isDeepStrictEqual(written, mark)) return
    written = mark
    for (const path of paths) quietly(() => writeMark(path, mark, key))
  }
  const markNow = (): Mark => {
    if (age.state !== 'older') return { count: saves(), missing: 0, header: headerSeen }
    const count = Math.max(saves(), ...found.map((mark) => mark.count))
    return { count, missing: age.missing, header: headerSeen }
  }
  const note = (): void =>
    quietly(() => {
      if (age.state !== 'unknown' && !isRetired) write(markNow())
    })
  if (marksFolder !== null) quietly(() => createPrivateFolder(marksFolder))
  note()
  const timer = setInterval(note, noteEveryMs).unref()
  return {
    age: () => age,
    headerSeen: () => headerSeen,
    sawHeader(generation) {
      headerSeen = Math.max(headerSeen, generation)
      note()
    },
    accept() {
      age = { state: 'current' }
      note()
    },
    note,
    begin: (next) => quietly(() => writeFirst({ ...next, folder, marksFolder }, saves())),
    retire() {
      isRetired = true
      quietly(() => write({ count: saves() + 1, missing: 0, header: headerSeen }))
    },
    close() {
      clearInterval(timer)
      note()
      key.fill(0)
    },
  }
}

/**
 * The first mark of a database that a person has chosen to go on with, before a header points to it: whatever saves it
 * has seen are as many as there should be. Throws what the disk says.
 */
export const markAsChosen = (marked: Omit<Marked, 'marksFolder'>): void =>
  writeFirst({ ...marked, marksFolder: null }, 0)

type Named = Pick<JournalHeader, 'vault_id' | 'db_file' | 'gen'>
type Marked = Pick<WatermarkOptions, 'dataKey' | 'folder' | 'marksFolder'> & { readonly header: Named }

function writeFirst({ header, dataKey, folder, marksFolder }: Marked, count: number): void {
  const key = derivedKey(dataKey, { vaultId: header.vault_id, purpose: 'watermark' })
  const mark = { count, missing: 0, header: header.gen }
  try {
    for (const path of pathsOf(header, folder, marksFolder)) writeMark(path, mark, key)
  } finally {
    key.fill(0)
  }
}

/** Where the marks of a journal lie: beside its database, and on this computer. */
function pathsOf({ db_file, vault_id }: Omit<Named, 'gen'>, folder: string, marksFolder: string | null): string[] {
  const beside = join(folder, markFileOf(db_file))
  return marksFolder === null ? [beside] : [beside, join(marksFolder, `${vault_id}-${markFileOf(db_file)}`)]
}

/** The greatest generation of a header that any mark of this vault claims to have seen, unproved: the key is not known yet. */
export function claimedHeaderOf(
  vaultId: string,
  { folder, marksFolder }: { folder: string; marksFolder: string | null },
) {
  const here = namesIn(folder).filter((name) => /^journal-\d+\.mark$/.test(name))
  const onComputer = marksFolder === null ? [] : namesIn(marksFolder).filter((name) => name.startsWith(`${vaultId}-`))
  const paths = [...here.map((name) => join(folder, name)), ...onComputer.map((name) => join(marksFolder ?? '', name))]
  return Math.max(0, ...paths.map(claimedHeader))
}

function ageOf(marks: readonly Mark[], saves: number, isMarked: boolean): JournalAge {
  if (marks.length === 0) return isMarked ? { state: 'unknown' } : { state: 'current' }
  const missing = Math.max(...marks.map((mark) => Math.max(mark.missing, mark.count - saves)))
  return missing > 0 ? { state: 'older', missing } : { state: 'current' }
}

/** The disk may refuse a mark: the journal itself is safe, and only noticing an older one is the poorer for it. */
function quietly(work: () => void): void {
  try {
    work()
  } catch {
    // The next save tries again.
  }
}
