import type { Pause } from './long-transaction.ts'
import type { SqlFragment } from './sql.ts'
import type { StillFile } from './still-file.ts'

/** What a write did. `lastInsertRowid` is the rowid of the last INSERT on this connection. */
export interface RunResult {
  readonly changes: number
  readonly lastInsertRowid: number
}

/**
 * All that a topic's store knows of the database. Every method throws AppError `disk-full`, `disk-error`,
 * `folder-not-writable`, `journal-damaged`, `journal-busy`, or `unexpected` for a statement that is wrong.
 */
export interface Database {
  /** Runs one write. Outside a transaction it gets one of its own. */
  run(statement: SqlFragment): RunResult
  /** The first row, or undefined. */
  get<Row>(statement: SqlFragment): Row | undefined
  /** Every row. */
  all<Row>(statement: SqlFragment): Row[]
  /**
   * Runs `work` in one IMMEDIATE transaction and returns its value; whatever it throws rolls everything back.
   * Inside another transaction it is a savepoint. `work` must not be async.
   */
  transaction<Value>(work: () => Value): Value
  /**
   * The same for work that takes seconds. It calls `pause` often: then others may read, and their writes are refused with
   * `journal-busy` until it is done (`whenWritable`). Throws `stopped` besides.
   */
  longTransaction<Value>(work: (pause: Pause) => Promise<Value>): Promise<Value>
  /** Ends a long transaction at its next pause, with nothing written. */
  stopLongTransaction(): void
  /** Settles when no long transaction is under way. */
  whenWritable(): Promise<void>
  /**
   * Writes the file again without the pages that nothing uses any more, and empties the log: what was deleted is nowhere in
   * it after that. Takes as much memory as the file for a moment, for a temporary file would be readable.
   */
  compact(): void
  /** Gives the memory of decrypted pages back; they are read again when they are needed. */
  releaseMemory(): void
  /** Writes a compact, encrypted copy under the same key to `path`, which is absent or empty. Not inside a transaction. */
  vacuumInto(path: string): void
  /**
   * Moves the log into the file and keeps the file as it is until `release`, so that its bytes can be copied while others
   * go on writing. `compact` and `close` do not wait for it: then reading throws. Throws `journal-busy` when it is held already.
   */
  holdStill(): StillFile
  /** The file's key, for proving a copy of it; the caller's to zero. Throws `not-allowed` for a file that has none. */
  copyOfKey(): Buffer
  /** From now on every write throws `journal-damaged`: for a file of which a part is known to be spoilt. */
  refuseWrites(): void
  /** Moves the write-ahead log into the file, so that one file is left, and closes. A second call does nothing. */
  close(): void
}

/** What a migration gets: a database that also takes several statements at once. */
export interface MigrationDatabase extends Database {
  /** Runs a constant script of one or more statements without parameters. */
  script(text: string): void
}
