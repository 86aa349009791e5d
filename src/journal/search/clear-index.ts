import type { Database } from '../storage/database.ts'
import type { Pause } from '../storage/long-transaction.ts'
import { sql } from '../storage/sql.ts'

/** Pages of the index that one step of merging writes: a few milliseconds. */
const pagesAtOnce = 64

/**
 * Lets the index note what is deleted instead of overwriting each term on its way out, which takes milliseconds a row. The
 * terms are gone only after `mergeIndex`, in the same transaction.
 */
export const deferClearing = (db: Database): void =>
  void db.run(sql`INSERT INTO entry_search (entry_search, rank) VALUES ('secure-delete', 0)`)

/**
 * Writes the index into one segment, in steps: what was deleted is in none of its rows after that, and the pages that held it
 * are zeroed (`secure_delete`). From now on each term is overwritten again. Throws as `pause`.
 */
export async function mergeIndex(db: Database, pause: Pause): Promise<void> {
  // Below zero: every segment is taken, as 'optimize' would in one step (FTS5, the 'merge' command).
  db.run(sql`INSERT INTO entry_search (entry_search, rank) VALUES ('merge', ${-pagesAtOnce})`)
  for (;;) {
    const before = totalChanges(db)
    db.run(sql`INSERT INTO entry_search (entry_search, rank) VALUES ('merge', ${pagesAtOnce})`)
    // The statement itself counts as one.
    if (totalChanges(db) - before < 2) break
    await pause()
  }
  db.run(sql`INSERT INTO entry_search (entry_search, rank) VALUES ('secure-delete', 1)`)
}

const totalChanges = (db: Database): number =>
  db.get<{ total: number }>(sql`SELECT total_changes() AS total`)?.total ?? 0
