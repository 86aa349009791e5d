import type BetterSqlite from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import type { MigrationDatabase, RunResult } from './database.ts'
import { withAppErrors } from './driver-error.ts'
import { fileAt } from './file-place.ts'
import { type SqlFragment, type SqlValue, sql } from './sql.ts'

/** Statements with lists have a text for each length, so the cache needs an end. */
const cachedStatements = 500

const bindable = (value: SqlValue): Exclude<SqlValue, boolean> => (typeof value === 'boolean' ? Number(value) : value)

const countCommit = sql`UPDATE journal_info SET commit_seq = commit_seq + 1 WHERE id = 1`

/** A keyed, open file. Known inside storage only; others see it as `Database`. */
export class Connection implements MigrationDatabase {
  readonly #driver: BetterSqlite.Database
  readonly #statements = new Map<string, BetterSqlite.Statement>()
  readonly #file: string | null
  #isDamaged = false

  constructor(driver: BetterSqlite.Database) {
    this.#driver = driver
    this.#file = fileAt(driver.name)
  }

  run(statement: SqlFragment): RunResult {
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
    // A damaged file is read and no longer written: what is whole in it stays whole (security.md R05).
    if (this.#isDamaged) throw new AppError('journal-damaged')
    const isOutermost = !this.#driver.inTransaction
    if (isOutermost) this.#assertInPlace()
    return this.uncountedTransaction(() => {
      const value = work()
      // Counted so that an older copy of the file can be told from this one (security.md R09).
      if (isOutermost) this.run(countCommit)
      return value
    })
  }

  /** For migrations, which run before there is a counter. */
  uncountedTransaction<Value>(work: () => Value): Value {
    return withAppErrors(() => this.#driver.transaction(work).immediate())
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

  compact(): void {
    withAppErrors(() => this.#driver.exec('VACUUM'))
    this.pragma('wal_checkpoint(TRUNCATE)')
  }

  refuseWrites(): void {
    this.#isDamaged = true
  }

  close(): void {
    if (!this.#driver.open) return
    try {
      this.pragma('wal_checkpoint(TRUNCATE)')
    } finally {
      this.closeAsItIs()
    }
  }

  /** For a file that is refused or given up: no checkpoint is asked for. */
  closeAsItIs(): void {
    this.#statements.clear()
    this.#driver.close()
  }

  /** A file that was moved, removed or replaced still takes writes, and they are lost with it (security.md R12, R26). */
  #assertInPlace(): void {
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
