import type { Database } from '../storage/database.ts'
import { type SqlFragment, sql } from '../storage/sql.ts'
import type { GoalStand, GoalTurn } from './goal-folding.ts'

/**
 * A goal that is neither reached nor let go. Asked goal by goal: a list of all that are live, in a long journal, costs
 * more than the goals of one person (performance.md P6).
 */
export const isLiveGoal: SqlFragment = sql`
  EXISTS (
    SELECT 1 FROM goal INDEXED BY live_goal
    WHERE goal.state IN ('active', 'reworded') AND goal.entry_seq = entry.seq
  )
`

/** A checkpoint of this goal, by the goal's id. */
export const isCheckpointOf = (goalId: string): SqlFragment =>
  sql`seq IN (SELECT entry_seq FROM checkpoint WHERE goal_id = ${goalId})`

export const selectLiveCount = (db: Database, personId: string): number =>
  db.get<{ count: number }>(sql`
    SELECT count(*) AS count FROM entry
    WHERE person_id = ${personId} AND kind = 'goal' AND trashed_at IS NULL AND ${isLiveGoal}
  `)?.count ?? 0

export interface DatedTurn extends GoalTurn {
  readonly entryId: string
  readonly day: string
}

/** The turns of a goal in the order of their days, those of one day in the order in which they were written. */
export const selectTurns = (db: Database, goalId: string): DatedTurn[] =>
  db.all<DatedTurn>(sql`
    SELECT entry.id AS entryId, entry.day, checkpoint.becomes, checkpoint.wording_after AS wordingAfter
    FROM checkpoint JOIN entry ON entry.seq = checkpoint.entry_seq
    WHERE checkpoint.goal_id = ${goalId} AND entry.trashed_at IS NULL
    ORDER BY entry.day, entry.seq
  `)

export const selectOrigin = (db: Database, goalId: string): GoalStand | undefined =>
  db.get<GoalStand>(sql`
    SELECT goal_origin.title, goal_origin.state
    FROM goal_origin JOIN entry ON entry.seq = goal_origin.entry_seq WHERE entry.id = ${goalId}
  `)

export function upsertOrigin(db: Database, goalId: string, { title, state }: GoalStand): void {
  db.run(sql`
    INSERT INTO goal_origin (entry_seq, title, state)
    VALUES ((SELECT seq FROM entry WHERE id = ${goalId}), ${title}, ${state})
    ON CONFLICT (entry_seq) DO UPDATE SET title = excluded.title, state = excluded.state
  `)
}
