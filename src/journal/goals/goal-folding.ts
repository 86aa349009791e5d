import type { ContentOf } from '#shared/journal/entry.ts'
import type { GoalState } from '#shared/journal/kinds/goal.ts'

/** What a goal is called, and how it stands. */
export interface GoalStand {
  readonly title: string
  readonly state: GoalState
}

/** What one checkpoint does to its goal. */
export type GoalTurn = Pick<ContentOf<'checkpoint'>, 'becomes' | 'wordingAfter'>

const rewords = ({ becomes, wordingAfter }: GoalTurn): boolean => becomes === 'reworded' && wordingAfter.trim() !== ''

/** A goal is what it was at first, moved on by its checkpoints in the order of their days (principle 2). */
export const foldGoal = (origin: GoalStand, turns: readonly GoalTurn[]): GoalStand =>
  turns.reduce<GoalStand>(
    (stand, turn) => ({ title: rewords(turn) ? turn.wordingAfter : stand.title, state: turn.becomes }),
    origin,
  )

/**
 * The origin after the goal itself was amended: what no checkpoint has set is corrected there.
 * What a checkpoint has set stays, for it is dated history: it changes by amending that checkpoint.
 */
export const amendedOrigin = (origin: GoalStand, turns: readonly GoalTurn[], written: GoalStand): GoalStand => ({
  title: turns.some(rewords) ? origin.title : written.title,
  state: turns.length > 0 ? origin.state : written.state,
})
