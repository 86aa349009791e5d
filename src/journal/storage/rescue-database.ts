import { AppError } from '#shared/contract/app-error.ts'
import type { Connection } from './connection.ts'
import { createDatabase, removeDatabase } from './create-database.ts'
import { openDamagedCopy, openUnproved, versionOf } from './damaged-copy.ts'
import type { Database } from './database.ts'
import { assertLooksEncrypted } from './file-inspection.ts'
import type { JournalIdentity } from './journal-identity.ts'
import { migrations } from './migrations/index.ts'
import { unlessDamaged } from './readable-rows.ts'
import { copyReadableTables, fillGapsUnproved, type TableRescue } from './rescue-tables.ts'
import { assertSearchInStep, forgetSearchRule } from './search-index.ts'
import { sql } from './sql.ts'

export interface RescueParts<Seen> {
  /** The damaged file. It is read and never written. */
  readonly damaged: string
  /** Must not exist yet; its folder must. */
  readonly target: string
  /** 32 bytes; stays the caller's to zero. */
  readonly dataKey: Uint8Array
  readonly identity: JournalIdentity
  /** ISO time. */
  readonly createdAt: string
  /** Looks at what can be read and is in no table: an index, say. */
  readonly look: (source: Database) => Seen
  /** Makes the rows fit together again, before references between them are enforced. */
  readonly mend: (found: { db: Database; tables: readonly TableRescue[]; seen: Seen }) => void
}

/**
 * Makes a new file of everything that can be read in a damaged one, as the same journal with the schema that it had, and
 * proves it: integrity, references, search index. Throws `journal-damaged` when nothing can be reached, `journal-empty`,
 * `journal-foreign`, `journal-missing`, `journal-newer` as opening does, and what the disk says; then no file is left.
 */
export function rescueDatabase<Seen>(parts: RescueParts<Seen>): void {
  const { target, dataKey, identity, createdAt } = parts
  const copy = { path: `${target}.damaged`, dataKey, identity }
  assertLooksEncrypted(parts.damaged)
  try {
    const proved = openDamagedCopy(parts.damaged, copy)
    try {
      const schema = migrations.slice(0, versionOf(proved))
      const db = createDatabase({ path: target, dataKey, identity, createdAt, migrations: schema }) as Connection
      fillTarget(parts, { db, proved, openUnproved: () => openUnproved(copy) })
    } finally {
      proved.closeAsItIs()
    }
  } finally {
    removeDatabase(copy.path)
  }
}

interface Filling {
  readonly db: Connection
  readonly proved: Connection
  readonly openUnproved: () => Connection
}

function fillTarget<Seen>({ target, look, mend }: RescueParts<Seen>, filling: Filling): void {
  const { db, proved } = filling
  try {
    db.pragma('foreign_keys = 0')
    const copied = copyReadableTables(proved, db)
    const seen = look(proved)
    keepCount(proved, db)
    // One connection holds a file exclusively: the first lets go of it before the other reads.
    proved.closeAsItIs()
    const tables = copied.some(({ lost }) => lost.length > 0) ? gapsFilled(filling, copied) : copied
    assertSomethingSaved(tables)
    mend({ db, tables, seen })
    forgetSearchRule(db)
    assertSound(db)
    db.close()
  } catch (error) {
    db.closeAsItIs()
    removeDatabase(target)
    throw error
  }
}

function gapsFilled({ db, openUnproved: open }: Filling, copied: readonly TableRescue[]): TableRescue[] {
  const unproved = open()
  try {
    return fillGapsUnproved(unproved, db, copied)
  } finally {
    unproved.closeAsItIs()
  }
}

/** An empty journal must not stand in for one of which nothing could be read. */
function assertSomethingSaved(tables: readonly TableRescue[]): void {
  const rows = tables.reduce((sum, { saved, doubtful }) => sum + saved + doubtful.length, 0)
  if (rows === 0 && tables.some(({ lost }) => lost.length > 0)) throw new AppError('journal-damaged')
}

/** The count of saves goes on, so that the rescued journal is not taken for an older one (security.md R09). */
function keepCount(source: Connection, db: Connection): void {
  const count = unlessDamaged(() => source.get<{ saves: number }>(sql`SELECT commit_seq AS saves FROM journal_info`))
  db.run(sql`UPDATE journal_info SET commit_seq = commit_seq + ${count?.saves ?? 0}`)
}

function assertSound(db: Connection): void {
  assertSearchInStep(db)
  const isSound = db.pragma('integrity_check') === 'ok' && db.pragmaRows('foreign_key_check').length === 0
  if (!isSound) throw new AppError('unexpected', { cause: new Error('The rescued journal does not fit together') })
}
