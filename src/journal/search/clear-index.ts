import type { Database } from '../storage/database.ts'
import type { Pause } from '../storage/long-transaction.ts'
import { searchIndexes } from '../storage/search-index.ts'
import { type SqlFragment, sql } from '../storage/sql.ts'

/** Pages of the index that one step of merging writes: a few milliseconds. */
const pagesAtOnce = 64

/**
 * Writes each index into one segment, in steps: what was deleted after `deferClearing` is in none of its rows after that, and
 * the pages that held it are zeroed (`secure_delete`). From now on each term is overwritten again. Throws as `pause`.
 */
export async function mergeIndexes(db: Database, pause: Pause): Promise<void> {
  for (const index of searchIndexes) await mergeIndex(db, index, pause)
}

async function mergeIndex(db: Database, index: SqlFragment, pause: Pause): Promise<void> {
  // Below zero: every segment is taken, as 'optimize' would in one step (FTS5, the 'merge' command).
  db.run(sql`INSERT INTO ${index} (${index}, rank) VALUES ('merge', ${-pagesAtOnce})`)
  for (;;) {
    const before = totalChanges(db)
    db.run(sql`INSERT INTO ${index} (${index}, rank) VALUES ('merge', ${pagesAtOnce})`)
    // The statement itself counts as one.
    if (totalChanges(db) - before < 2) break
    await pause()
  }
  db.run(sql`INSERT INTO ${index} (${index}, rank) VALUES ('secure-delete', 1)`)
}

const totalChanges = (db: Database): number =>
  db.get<{ total: number }>(sql`SELECT total_changes() AS total`)?.total ?? 0
