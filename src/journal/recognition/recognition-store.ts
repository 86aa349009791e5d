import type { Day } from '#shared/journal/day.ts'
import type { Database } from '../storage/database.ts'
import { type SqlFragment, sql } from '../storage/sql.ts'

export const isNotSaidYet: SqlFragment = sql`seq IN (SELECT entry_seq FROM recognition WHERE state = 'noticed')`

export const selectLastSaid = (db: Database, personId: string): Day | null =>
  db.get<{ day: Day | null }>(sql`
    SELECT max(recognition.said_on) AS day
    FROM entry CROSS JOIN recognition INDEXED BY recognition_said ON recognition.entry_seq = entry.seq
    WHERE entry.person_id = ${personId} AND entry.kind = 'recognition' AND entry.trashed_at IS NULL
      AND recognition.said_on IS NOT NULL
  `)?.day ?? null
