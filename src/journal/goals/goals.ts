import { AppError } from '#shared/contract/app-error.ts'
import type { ContentOf, EntryOf } from '#shared/journal/entry.ts'
import { findEntriesOf, findEntryAnywhere, rewriteContent } from '../entries/find-entries.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import { amendedOrigin, foldGoal, type GoalStand } from './goal-folding.ts'
import { isCheckpointOf, isLiveGoal, selectLiveCount, selectOrigin, selectTurns, upsertOrigin } from './goal-store.ts'

export interface LiveGoal {
  readonly goal: EntryOf<'goal'>
  readonly lastCheckpoint: EntryOf<'checkpoint'> | null
}

/** Goals of one person that are neither reached nor let go, newest first. */
export const listLiveGoals = (db: Database, personId: string, limit?: number): EntryOf<'goal'>[] =>
  findEntriesOf(db, 'goal', {
    where: sql`person_id = ${personId} AND ${isLiveGoal}`,
    ...(limit === undefined ? {} : { limit }),
  })

/** How many they are. */
export const countLiveGoals = (db: Database, personId: string): number => selectLiveCount(db, personId)

/** A goal with the latest look at it. */
export const withLastCheckpoint = (db: Database, goal: EntryOf<'goal'>): LiveGoal => ({
  goal,
  lastCheckpoint: findEntriesOf(db, 'checkpoint', { where: isCheckpointOf(goal.id), limit: 1 })[0] ?? null,
})

/** Keeps how a new goal was first written. Inside the transaction that records it. */
export const keepOrigin = (db: Database, goalId: string, written: GoalStand): void => upsertOrigin(db, goalId, written)

/** What an amended goal says once its checkpoints have had their word. Inside the transaction that amends it. */
export function amendedGoal(db: Database, goalId: string, written: ContentOf<'goal'>): ContentOf<'goal'> {
  const turns = selectTurns(db, goalId)
  const origin = amendedOrigin(readOrigin(db, goalId), turns, written)
  upsertOrigin(db, goalId, origin)
  return { ...written, ...foldGoal(origin, turns) }
}

/** When a rewording does not say what the goal was called before, the goal does: as it was on that day. */
export function withWordingBefore(
  db: Database,
  content: ContentOf<'checkpoint'>,
  { entryId, day }: { entryId: string | null; day: string },
): ContentOf<'checkpoint'> {
  if (content.becomes !== 'reworded' || content.wordingBefore.trim() !== '') return content
  const turns = selectTurns(db, content.goalId)
  const own = turns.findIndex((turn) => turn.entryId === entryId)
  // Of two on one day the one written first comes first; a new one is written last.
  const earlier = turns.filter((turn, place) => turn.day < day || (turn.day === day && (own === -1 || place < own)))
  return { ...content, wordingBefore: foldGoal(readOrigin(db, content.goalId), earlier).title }
}

/**
 * Brings a goal to where its checkpoints say it stands. Inside the transaction that changed one of them.
 * True when that changed the goal.
 */
export function followCheckpoints(db: Database, goalId: string, instant: string): boolean {
  const goal = findEntryAnywhere(db, goalId)
  if (goal?.content.kind !== 'goal') throw new AppError('not-found')
  const stand = foldGoal(readOrigin(db, goalId), selectTurns(db, goalId))
  if (stand.title === goal.content.title && stand.state === goal.content.state) return false
  rewriteContent(db, { ...goal, content: { ...goal.content, ...stand }, updatedAt: instant })
  return true
}

function readOrigin(db: Database, goalId: string) {
  const origin = selectOrigin(db, goalId)
  if (!origin) throw new AppError('not-found')
  return origin
}
