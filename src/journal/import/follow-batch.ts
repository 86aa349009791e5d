import { instantOf } from '../clock.ts'
import type { Context } from '../context.ts'
import { findEntryAnywhere } from '../entries/find-entries.ts'
import { followAllFreedom } from '../freedom/freedom.ts'
import { followCheckpoints } from '../goals/goals.ts'

/** Brings up to date what follows from many entries that came or went together. Inside their transaction. */
export function followBatch({ db, clock }: Context, goalIds: readonly string[]): void {
  followAllFreedom(db)
  for (const goalId of goalIds) if (findEntryAnywhere(db, goalId)) followCheckpoints(db, goalId, instantOf(clock))
}
