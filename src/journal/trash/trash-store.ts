import type { Database } from '../storage/database.ts'
import { type SqlFragment, sql } from '../storage/sql.ts'

interface TrashedRow {
  readonly id: string
  readonly personId: string
  readonly trashedAt: string
}

/** Everything in the trash, the latest first. */
export const selectTrashed = (db: Database): TrashedRow[] =>
  db.all<TrashedRow>(sql`
    SELECT id, person_id AS personId, trashed_at AS trashedAt FROM entry WHERE trashed_at IS NOT NULL
    ORDER BY trashed_at DESC, seq DESC
  `)

/** What other entries point at; it cannot go before they do. */
const isPointedAt = sql`id IN (
  SELECT goal_id FROM checkpoint UNION ALL SELECT experiment_id FROM phase UNION ALL SELECT entry_id FROM addendum
)`

/** Deletes for good what is in the trash, fulfils the condition and is not pointed at. Returns how many went. */
function deleteOnce(db: Database, condition: SqlFragment): number {
  return db.run(sql`DELETE FROM entry WHERE trashed_at IS NOT NULL AND ${condition} AND NOT ${isPointedAt}`).changes
}

/** The same, again and again: what pointed at an entry may have gone with the round before. */
function deleteWhere(db: Database, condition: SqlFragment): void {
  while (deleteOnce(db, condition) > 0);
}

export const deleteTrashed = (db: Database, id: string | null): void =>
  deleteWhere(db, id === null ? sql`TRUE` : sql`id = ${id}`)

export const deleteTrashedBefore = (db: Database, instant: string): void =>
  deleteWhere(db, sql`trashed_at <= ${instant}`)
