import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'

/** The words of every note about this person on this day, outside the trash. */
export const selectNoteWords = (db: Database, { personId, day }: { personId: string; day: string }): string[] =>
  db
    .all<{ words: string }>(sql`
      SELECT words FROM entry
      WHERE person_id = ${personId} AND day = ${day} AND kind = 'note' AND trashed_at IS NULL
    `)
    .map(({ words }) => words)
