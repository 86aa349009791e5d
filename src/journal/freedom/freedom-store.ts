import type { FreedomLevel } from '#shared/journal/freedom-level.ts'
import type { Database } from '../storage/database.ts'
import { type SqlFragment, sql } from '../storage/sql.ts'

/** One step of the ledger, without its words. */
export interface FreedomStep {
  readonly entryId: string
  readonly day: string
  readonly area: string
  /** The same for two spellings of one area. */
  readonly areaKey: string
  readonly level: FreedomLevel
  readonly lookIn: string | null
}

/** Every step of one person, in the order of days. */
export const selectSteps = (db: Database, personId: string): FreedomStep[] =>
  db.all<FreedomStep>(sql`
    SELECT entry.id AS entryId, entry.day, freedom.area, lower(trim(freedom.area)) AS areaKey, freedom.level,
      freedom.look_in AS lookIn
    FROM entry JOIN freedom ON freedom.entry_seq = entry.seq
    WHERE entry.person_id = ${personId} AND entry.kind = 'freedom' AND entry.trashed_at IS NULL
    ORDER BY entry.day, entry.seq
  `)

/** A step whose look-in day has come, and after which no other step was taken in the same area. */
export const isLookInDue = (day: string): SqlFragment => sql`
  seq IN (
    SELECT due.seq FROM freedom AS step JOIN entry AS due ON due.seq = step.entry_seq
    WHERE step.look_in <= ${day} AND due.trashed_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM entry AS later JOIN freedom AS next ON next.entry_seq = later.seq
      WHERE later.person_id = due.person_id AND later.kind = 'freedom' AND later.trashed_at IS NULL
        AND later.day >= due.day AND (later.day > due.day OR later.seq > due.seq)
        AND lower(trim(next.area)) = lower(trim(step.area))
    )
  )
`
