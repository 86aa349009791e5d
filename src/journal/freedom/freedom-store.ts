import type { FreedomLevel } from '#shared/journal/freedom-level.ts'
import type { Database } from '../storage/database.ts'
import { type SqlFragment, sql } from '../storage/sql.ts'

/** One step of the ledger, with no words but those about taking freedom back. */
export interface FreedomStep {
  readonly entryId: string
  readonly day: string
  readonly area: string
  /** The same for two spellings of one area. */
  readonly areaKey: string
  readonly level: FreedomLevel
  readonly lookIn: string | null
  readonly reason: string
  readonly giveBackOn: string | null
}

/** Every step of one person, in the order of days. */
export const selectSteps = (db: Database, personId: string): FreedomStep[] =>
  db.all<FreedomStep>(sql`
    SELECT entry.id AS entryId, entry.day, freedom.area, lower(trim(freedom.area)) AS areaKey, freedom.level,
      freedom.look_in AS lookIn, freedom.reason, freedom.give_back_on AS giveBackOn
    FROM entry JOIN freedom ON freedom.entry_seq = entry.seq
    WHERE entry.person_id = ${personId} AND entry.kind = 'freedom' AND entry.trashed_at IS NULL
    ORDER BY entry.day, entry.seq
  `)

/** A step whose look-in or give-back day has come, and after which no other step was taken in the same area. */
export const isLookInDue = (day: string): SqlFragment => sql`
  seq IN (
    SELECT freedom.entry_seq FROM freedom_latest JOIN freedom ON freedom.entry_seq = freedom_latest.entry_seq
    WHERE freedom.look_in <= ${day} OR freedom.give_back_on <= ${day}
  )
`

/** The step that holds today in an area of its person. */
export const isInForce: SqlFragment = sql`seq IN (SELECT entry_seq FROM freedom_latest)`

/** Finds again which step holds in every area of everyone. */
export function rebuildLatest(db: Database): void {
  db.run(sql`DELETE FROM freedom_latest`)
  db.run(sql`
    INSERT INTO freedom_latest (person_id, area_key, entry_seq)
    SELECT person_id, area_key, seq FROM (
      SELECT entry.person_id, lower(trim(freedom.area)) AS area_key, entry.seq, row_number() OVER (
        PARTITION BY entry.person_id, lower(trim(freedom.area)) ORDER BY entry.day DESC, entry.seq DESC
      ) AS place
      FROM freedom JOIN entry ON entry.seq = freedom.entry_seq WHERE entry.trashed_at IS NULL
    ) WHERE place = 1
  `)
}

/** Finds again which step holds in one area: walks the person's steps from the newest until one is of that area. */
export function refreshLatest(db: Database, personId: string, area: string): void {
  db.run(sql`DELETE FROM freedom_latest WHERE person_id = ${personId} AND area_key = lower(trim(${area}))`)
  db.run(sql`
    INSERT INTO freedom_latest (person_id, area_key, entry_seq)
    SELECT entry.person_id, lower(trim(freedom.area)), entry.seq
    FROM entry CROSS JOIN freedom ON freedom.entry_seq = entry.seq
    WHERE entry.person_id = ${personId} AND entry.kind = 'freedom' AND entry.trashed_at IS NULL
      AND lower(trim(freedom.area)) = lower(trim(${area}))
    ORDER BY entry.day DESC, entry.seq DESC LIMIT 1
  `)
}
