import type BetterSqlite from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import type { MigrationDatabase, RunResult } from './database.ts'
import { withAppErrors } from './driver-error.ts'
import { fileAt } from './file-place.ts'
import { JournalLog, type Save } from './journal-log.ts'
import { LongTransaction, type Pause } from './long-transaction.ts'
import { type SqlFragment, type SqlValue, sql } from './sql.ts'
import { RawFile, type StillFile } from './still-file.ts'

/** Statements with lists have a text for each length, so the cache needs an end. */
const cachedStatements = 500

const bindable = (value: SqlValue): Exclude<SqlValue, boolean> => (typeof value === 'boolean' ? Number(value) : value)

const countSave = sql`UPDATE journal_info SET commit_seq = commit_seq + 1 WHERE id = 1`

export interface Upgrade {
  /** Throws `disk-full` where trying would only fill what is left. */
  assertRoom(): void
  whole(): void
  /** The same without what needs room beside the file. */
  inMemory(): void
}

/** Connections that are left open on purpose; here so that they are not collected, which would close them. */
const leftOpen = new Set<BetterSqlite.Database>()

/**
 * A journal that was replaced under us is never closed: SQLite would move its log into whatever lies there now. Ends this
 * process as a crash does when there is one, for an ordinary end closes it too.
 */
export function endWithoutClosing(): void {
  if (leftOpen.size > 0) process.kill(process.pid, 'SIGKILL')
}

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
  /** Null for a copy, and for a file that is only looked at. */
  #log: JournalLog | null = null
  /** What is done in memory alone until there is room for it on the disk. */
  #waiting: Upgrade | null = null
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
    if (!this.#isWithin()) return this.transaction(() => this.run(statement))
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
    return this.#isWithin() ? this.uncountedTransaction(work) : this.#save(work, 'comparable')
  }

  /** For a step of the schema: until the log has moved, the file by itself is neither the old one nor the new one. */
  schemaTransaction(work: () => void): void {
    if (this.#isWithin()) this.uncountedTransaction(work)
    else this.#save(work, 'between')
  }

  /**
   * Brings the file up to date; on a full disk only in memory, in a transaction that stays open. Then everything can be read,
   * and each write tries again first: it throws `disk-full` until there is room (security.md R04).
   */
  upgrade(upgrade: Upgrade): void {
    try {
      upgrade.whole()
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'disk-full') throw error
      this.#upgradeInMemory(upgrade)
    }
  }

  /** For copies, and for what is written into a journal before there is a counter. */
  uncountedTransaction<Value>(work: () => Value): Value {
    this.#long.assertMayWrite()
    const isOutermost = !this.#driver.inTransaction
    try {
      return withAppErrors(() => this.#driver.transaction(work).immediate())
    } finally {
      if (isOutermost) this.#log?.written()
    }
  }

  longTransaction<Value>(work: (pause: Pause) => Promise<Value>): Promise<Value> {
    return this.#long.run(
      {
        begin: () => {
          this.#assertMayBegin()
          this.script('BEGIN IMMEDIATE')
        },
        commit: () => {
          this.#count('comparable')
          this.script('COMMIT')
          this.#log?.saved({ mayMove: !this.#stillness })
        },
        // A disk that is full has ended it already.
        rollBack: () => {
          if (this.#driver.inTransaction) this.script('ROLLBACK')
          this.#log?.written()
        },
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
    if (!this.#driver.inTransaction) this.#log?.written()
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
    this.#upgradeIfRoom()
    withAppErrors(() => this.#driver.prepare('VACUUM INTO ?').run(path))
  }

  releaseMemory(): void {
    this.pragma('shrink_memory')
  }

  /** Encrypts every page again, in place. Only for a copy that is in no use yet, outside WAL (security.md 1.3). */
  rekey(key: Buffer): void {
    withAppErrors(() => this.#driver.rekey(key))
  }

  holdStill(): StillFile {
    if (this.#stillness) throw new AppError('journal-busy')
    this.#upgradeIfRoom()
    this.emptyLog()
    const stillness = {}
    this.#stillness = stillness
    return this.#raw.hold({
      isStill: () => this.#stillness === stillness,
      release: () => {
        if (this.#stillness === stillness) this.#stillness = null
      },
    })
  }

  copyOfKey(): Buffer {
    if (!this.#dataKey || !this.#driver.open) throw new AppError('not-allowed')
    return Buffer.from(this.#dataKey)
  }

  compact(): void {
    this.#stillness = null
    this.schemaTransaction(() => undefined)
    withAppErrors(() => this.#driver.exec('VACUUM'))
    this.#log?.written()
    this.emptyLog()
  }

  refuseWrites(): void {
    this.#isDamaged = true
  }

  close(): void {
    if (!this.#driver.open || leftOpen.has(this.#driver)) return
    this.#stillness = null
    if (this.#waiting) this.#endInMemory()
    const mayMove = !this.#log || this.#log.mayMove()
    try {
      if (mayMove) this.pragma('wal_checkpoint(TRUNCATE)')
    } catch (error) {
      // What has no room in the file stays in the log, whole.
      if (!(error instanceof AppError) || error.code !== 'disk-full') throw error
    } finally {
      if (mayMove && !this.#log?.hasAnothersName()) this.closeAsItIs()
      else this.leaveOpen()
    }
  }

  /** For a log that closing would move into a file which is not its own: both stay as they are until this process ends. */
  leaveOpen(): void {
    leftOpen.add(this.#driver)
    this.#statements.clear()
    this.#dataKey?.fill(0)
  }

  /** From now on file and log are compared with how they were left, and the log moves: for a journal in WAL. */
  watchFiles(): void {
    this.#log = new JournalLog(this, { path: this.#driver.name, raw: this.#raw })
  }

  /** As `moveLog`, and nothing is left in the log. */
  emptyLog(): void {
    this.#log?.empty()
  }

  /** Moves the log into the file now. Throws what the disk says, and `journal-replaced`. */
  moveLog(): void {
    if (!this.#stillness && !this.#driver.inTransaction) this.#log?.move()
  }

  /** For a file that is refused or given up: no checkpoint is asked for. */
  closeAsItIs(): void {
    this.#stillness = null
    this.#statements.clear()
    this.#driver.close()
    this.#log?.close()
    this.#raw.close()
    this.#dataKey?.fill(0)
  }

  /** In a transaction of a caller: the one that holds an upgrade in memory is none. */
  #isWithin(): boolean {
    return this.#driver.inTransaction && !this.#waiting
  }

  #upgradeInMemory(upgrade: Upgrade): void {
    // Neither can be set within a transaction, and a page that leaves the memory would be written.
    for (const setting of ['foreign_keys', 'cache_spill']) this.pragma(`${setting} = 0`)
    this.script('BEGIN IMMEDIATE')
    try {
      upgrade.inMemory()
      this.#waiting = upgrade
    } catch (error) {
      this.#endInMemory()
      throw error
    }
  }

  #endInMemory(): void {
    this.#waiting = null
    if (this.#driver.inTransaction) this.script('ROLLBACK')
    for (const setting of ['foreign_keys', 'cache_spill']) this.pragma(`${setting} = 1`)
  }

  #upgradeIfRoom(): void {
    const upgrade = this.#waiting
    if (!upgrade) return
    upgrade.assertRoom()
    this.#endInMemory()
    this.upgrade(upgrade)
    if (this.#waiting) throw new AppError('disk-full')
  }

  #save<Value>(work: () => Value, save: Save): Value {
    this.#assertMayBegin()
    const value = this.uncountedTransaction(() => {
      const made = work()
      this.#count(save)
      return made
    })
    this.#log?.saved({ mayMove: !this.#stillness })
    return value
  }

  /** Counted so that an older copy of the file can be told from this one (security.md R09). */
  #count(save: Save): void {
    if (this.#log) this.#log.count(save)
    else this.run(countSave)
  }

  /**
   * A damaged file is read and no longer written: what is whole in it stays whole (security.md R05). A file that was moved,
   * removed, replaced or written over still takes writes, and they are lost with it (R12, R26).
   */
  #assertMayBegin(): void {
    if (this.#isDamaged) throw new AppError('journal-damaged')
    this.#upgradeIfRoom()
    if (this.#log) this.#log.assertMayBegin()
    else if (this.#file !== null && fileAt(this.#driver.name) !== this.#file) throw new AppError('disk-error')
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
