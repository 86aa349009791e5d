import { randomBytes } from 'node:crypto'
import { AppError } from '#shared/contract/app-error.ts'
import { pagesBeforeCheckpoint } from './connection-recipe.ts'
import type { MigrationDatabase } from './database.ts'
import { OwnFiles } from './own-files.ts'
import { knownOf, type SavedState, savedRow } from './saved-state.ts'
import { type SqlFragment, sql } from './sql.ts'
import type { RawFile } from './still-file.ts'

/** What SQLite3 Multiple Ciphers ends each page with: a nonce of its own for every write, and the tag. */
const cipherBytes = 32

/** `between`: a step of the schema or a compaction, in the middle of which the file by itself cannot be read. */
export type Save = 'comparable' | 'between'

export interface LoggedDatabase extends MigrationDatabase {
  pragma(text: string): unknown
  pragmaRows(text: string): readonly unknown[]
}

interface Moved {
  readonly busy: number
  /** Pages in the log, and how many of them are in the file. */
  readonly log: number
  readonly checkpointed: number
}

/** A journal open in WAL: counts its saves, and moves the log into the file once both were seen to be as they were left. */
export class JournalLog {
  readonly #db: LoggedDatabase
  readonly #own: OwnFiles
  /** Written with every save, so that two histories of one journal are never taken for one. */
  readonly #opening = randomBytes(8).toString('hex')
  /** The state that the file itself is in; null while saves are in the log alone. */
  #inFile: (SavedState & { readonly bytes: number }) | null = null
  #hasSaved = false
  #known: ReturnType<typeof knownOf> = 'nothing'

  constructor(db: LoggedDatabase, { path, raw }: { path: string; raw: RawFile }) {
    this.#db = db
    this.#own = new OwnFiles(path, raw)
    this.#own.leaveLog()
    if (this.#own.logBytes > 0) this.#leaveFile()
    else this.#leaveWhole()
  }

  /**
   * Throws `disk-error` or `journal-replaced` when what is written now would be lost with another program's work (security.md
   * R12, R26), or what the disk says.
   */
  assertMayBegin(): void {
    this.#own.assertFile()
    this.#own.assertLog()
    if (this.#own.logName() !== 'ours') this.#beginAgain()
    // A log holds the saves of one opening: what a crash left in it moves first.
    if (!this.#hasSaved && !this.#inFile) this.move()
  }

  /** Within each save: one more, and which state of the file the log goes on from (`log-identity.ts`). */
  count(save: Save): void {
    this.#known = this.#known === 'all' ? 'all' : knownOf(this.#db)
    if (this.#known !== 'nothing') {
      this.#db.run(sql`UPDATE journal_info SET commit_seq = commit_seq + 1 ${this.#more(save)} WHERE id = 1`)
    }
  }

  #more(save: Save): SqlFragment {
    if (this.#known !== 'all') return sql.empty
    const opening = sql`, opening = ${this.#opening}`
    if (save === 'between') return sql`${opening}, in_file = NULL`
    if (!this.#inFile) return opening
    const { saves, opening: openingInFile, bytes } = this.#inFile
    return sql`${opening}, in_file = ${saves}, in_file_opening = ${openingInFile}, in_file_bytes = ${bytes}`
  }

  /** After each save, which is on the disk whatever becomes of what follows. */
  saved({ mayMove }: { mayMove: boolean }): void {
    this.#inFile = null
    this.#hasSaved = true
    try {
      if (this.#own.logName() !== 'ours') this.#beginAgain()
      else if (mayMove && (this.#checkpointRow('NOOP')?.log ?? 0) > pagesBeforeCheckpoint) this.move()
    } catch {
      // Said before the next save.
    }
  }

  /** After all that this process has written into the log, also what was rolled back. */
  written(): void {
    this.#own.leaveLog()
  }

  /** Moves the log into the file. Throws `journal-replaced`, or what the disk says. */
  move(): void {
    if (!this.mayMove()) throw new AppError('journal-replaced')
    const moved = this.#checkpoint('PASSIVE')
    if (moved?.log === moved?.checkpointed) this.#leaveWhole()
  }

  /** As `move`, and nothing is left in the log. */
  empty(): void {
    if (!this.mayMove()) throw new AppError('journal-replaced')
    if (this.#checkpoint('TRUNCATE')?.busy !== 0) throw new AppError('journal-busy')
    this.#leaveWhole()
  }

  /** Whether the log can move into the file without harm to another's. */
  mayMove(): boolean {
    return this.#own.mayTakeLog()
  }

  /** Whether closing would remove a log that is not ours. */
  hasAnothersName(): boolean {
    return this.#own.logName() === 'another'
  }

  close(): void {
    this.#own.close()
  }

  /** Where it ends early, for want of room, the file has changed too. */
  #checkpoint(mode: 'PASSIVE' | 'TRUNCATE'): Moved | undefined {
    try {
      return this.#checkpointRow(mode)
    } finally {
      this.#own.leaveLog()
      this.#leaveFile()
    }
  }

  #checkpointRow(mode: 'NOOP' | 'PASSIVE' | 'TRUNCATE'): Moved | undefined {
    return (this.#db.pragmaRows(`wal_checkpoint(${mode})`) as readonly Moved[])[0]
  }

  /** Takes the file as it is for ours. */
  #leaveFile(): number {
    const page = this.#db.get<{ page: number }>(
      sql`SELECT rootpage AS page FROM sqlite_schema WHERE name = 'journal_info'`,
    )
    const at = Number(this.#db.pragma('page_size')) * (page?.page ?? 1) - cipherBytes
    return this.#own.leaveFile({ at, length: cipherBytes })
  }

  /** The log has moved: what the file says by itself is what it says at all. */
  #leaveWhole(): void {
    const bytes = this.#leaveFile()
    const saved = savedRow(this.#db)
    this.#inFile = saved ? { ...saved, bytes } : null
  }

  /** A log without its name is lost with this process: what is in it goes into the file, and another one is begun. */
  #beginAgain(): void {
    this.move()
    if (!this.#inFile || this.hasAnothersName()) throw new AppError('journal-replaced')
    for (const mode of ['delete', 'wal']) {
      if (this.#db.pragma(`journal_mode = ${mode}`) !== mode) throw new AppError('disk-error')
    }
    this.#own.openLog()
    this.#own.leaveLog()
    this.#leaveWhole()
  }
}
