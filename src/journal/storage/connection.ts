import type BetterSqlite from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import { pagesBeforeCheckpoint } from './connection-recipe.ts'
import type { MigrationDatabase, RunResult } from './database.ts'
import { withAppErrors } from './driver-error.ts'
import { fileAt } from './file-place.ts'
import { LongTransaction, type Pause } from './long-transaction.ts'
import { type SqlFragment, type SqlValue, sql } from './sql.ts'
import { RawFile, type StillFile } from './still-file.ts'

/** Statements with lists have a text for each length, so the cache needs an end. */
const cachedStatements = 500

const bindable = (value: SqlValue): Exclude<SqlValue, boolean> => (typeof value === 'boolean' ? Number(value) : value)

const countCommit = sql`UPDATE journal_info SET commit_seq = commit_seq + 1 WHERE id = 1`

/** A keyed, open file. Known inside storage only; others see it as `Database`. */
export class Connection implements MigrationDatabase {
  readonly #driver: BetterSqlite.Database
  readonly #statements = new Map<string, BetterSqlite.Statement>()
  readonly #long = new LongTransaction()
  readonly #dataKey: Buffer | null
  readonly #raw: RawFile
  /** While the file stands still for a copy: an object of its own for each time. */
  #stillness: object | null = null
  readonly #file: string | null
  #isDamaged = false

  /** `dataKey` is copied, and overwritten when the file is closed; null for a file without a cipher. */
  constructor(driver: BetterSqlite.Database, dataKey: Uint8Array | null = null) {
    this.#driver = driver
    // Not from the pool: pooled memory is shared with other buffers and not ours to zero.
    this.#dataKey = dataKey && Buffer.alloc(dataKey.length)
    if (dataKey) this.#dataKey?.set(dataKey)
    this.#raw = new RawFile(driver.name)
    this.#file = fileAt(driver.name)
  }

  run(statement: SqlFragment): RunResult {
    this.#long.assertMayWrite()
    if (!this.#driver.inTransaction) return this.transaction(() => this.run(statement))
    return this.#watched(() => {
      const { changes, lastInsertRowid } = this.#prepared(statement).run(...statement.values.map(bindable))
      return { changes, lastInsertRowid: Number(lastInsertRowid) }
    })
  }

  get<Row>(statement: SqlFragment): Row | undefined {
    return this.#watched(() => this.#prepared(statement).get(...statement.values.map(bindable)) as Row | undefined)
  }

  all<Row>(statement: SqlFragment): Row[] {
    return this.#watched(() => this.#prepared(statement).all(...statement.values.map(bindable)) as Row[])
  }

  transaction<Value>(work: () => Value): Value {
    const isOutermost = !this.#driver.inTransaction
    if (isOutermost) this.#assertMayBegin()
    return this.uncountedTransaction(() => {
      const value = work()
      // Counted so that an older copy of the file can be told from this one (security.md R09).
      if (isOutermost) this.run(countCommit)
      return value
    })
  }

  /** For migrations, which run before there is a counter. */
  uncountedTransaction<Value>(work: () => Value): Value {
    this.#long.assertMayWrite()
    return withAppErrors(() => this.#driver.transaction(work).immediate())
  }

  longTransaction<Value>(work: (pause: Pause) => Promise<Value>): Promise<Value> {
    return this.#long.run(
      {
        begin: () => {
          this.#assertMayBegin()
          this.script('BEGIN IMMEDIATE')
        },
        commit: () => {
          this.run(countCommit)
          this.script('COMMIT')
        },
        // A disk that is full has ended it already.
        rollBack: () => this.#driver.inTransaction && this.script('ROLLBACK'),
      },
      work,
    )
  }

  stopLongTransaction(): void {
    this.#long.stop()
  }

  whenWritable(): Promise<void> {
    return this.#long.whenDone()
  }

  script(text: string): void {
    withAppErrors(() => this.#driver.exec(text))
  }

  /** The value of a pragma of ours. The text is a constant: no pragma takes bound parameters. */
  pragma(text: string): unknown {
    return withAppErrors(() => this.#driver.pragma(text, { simple: true }))
  }

  /** The rows of a pragma that answers with a table. */
  pragmaRows(text: string): readonly unknown[] {
    return withAppErrors(() => this.#driver.pragma(text) as readonly unknown[])
  }

  /** Writes a compact, encrypted copy under the same key to `path`, which is absent or empty. Not inside a transaction. */
  vacuumInto(path: string): void {
    withAppErrors(() => this.#driver.prepare('VACUUM INTO ?').run(path))
  }

  releaseMemory(): void {
    this.pragma('shrink_memory')
  }

  /** Encrypts every page anew, in place. Only for a copy that is in no use yet, outside WAL (security.md 1.3). */
  rekey(key: Buffer): void {
    withAppErrors(() => this.#driver.rekey(key))
  }

  holdStill(): StillFile {
    if (this.#stillness) throw new AppError('journal-busy')
    const [checkpoint] = this.pragmaRows('wal_checkpoint(TRUNCATE)') as readonly { busy: number }[]
    if (checkpoint?.busy !== 0) throw new AppError('journal-busy')
    this.pragma('wal_autocheckpoint = 0')
    const stillness = {}
    this.#stillness = stillness
    return this.#raw.hold({
      isStill: () => this.#stillness === stillness,
      release: () => {
        if (this.#stillness !== stillness) return
        this.#stillness = null
        if (this.#driver.open) this.pragma(`wal_autocheckpoint = ${pagesBeforeCheckpoint}`)
      },
    })
  }

  copyOfKey(): Buffer {
    if (!this.#dataKey || !this.#driver.open) throw new AppError('not-allowed')
    return Buffer.from(this.#dataKey)
  }

  compact(): void {
    this.#moveOn()
    withAppErrors(() => this.#driver.exec('VACUUM'))
    this.pragma('wal_checkpoint(TRUNCATE)')
  }

  refuseWrites(): void {
    this.#isDamaged = true
  }

  close(): void {
    if (!this.#driver.open) return
    this.#moveOn()
    try {
      this.pragma('wal_checkpoint(TRUNCATE)')
    } finally {
      this.closeAsItIs()
    }
  }

  /** For a file that is refused or given up: no checkpoint is asked for. */
  closeAsItIs(): void {
    this.#stillness = null
    this.#statements.clear()
    this.#driver.close()
    this.#raw.close()
    this.#dataKey?.fill(0)
  }

  /** What writes into the file itself makes a copy of it worthless, and does not wait for it. */
  #moveOn(): void {
    if (!this.#stillness) return
    this.#stillness = null
    this.pragma(`wal_autocheckpoint = ${pagesBeforeCheckpoint}`)
  }

  /**
   * A damaged file is read and no longer written: what is whole in it stays whole (security.md R05). A file that was moved,
   * removed or replaced still takes writes, and they are lost with it (R12, R26).
   */
  #assertMayBegin(): void {
    if (this.#isDamaged) throw new AppError('journal-damaged')
    if (this.#file !== null && fileAt(this.#driver.name) !== this.#file) throw new AppError('disk-error')
  }

  #watched<Value>(work: () => Value): Value {
    try {
      return withAppErrors(work)
    } catch (error) {
      if (error instanceof AppError && error.code === 'journal-damaged') this.refuseWrites()
      throw error
    }
  }

  #prepared({ text }: SqlFragment): BetterSqlite.Statement {
    const known = this.#statements.get(text)
    if (known) return known
    const statement = withAppErrors(() => this.#driver.prepare(text), 'preparing')
    if (this.#statements.size >= cachedStatements) this.#statements.clear()
    this.#statements.set(text, statement)
    return statement
  }
}
