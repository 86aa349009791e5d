import { addDays, type Day } from './day.ts'
import type { Meeting } from './meeting.ts'

type Plan = Pick<Meeting, 'state' | 'day'>

/** How far ahead a plan may lie, in days, for a one-on-one held today to be that one, with a person without a rhythm. */
const usualSpan = 14

/**
 * The plans that a one-on-one held on `day` closes: those whose day had come, and of those ahead the next one when it
 * lies less than one rhythm away, for then it was held early. A later one is the next in the rhythm and stays.
 */
export function plansClosedBy<One extends Plan>(plans: readonly One[], day: Day, rhythmDays: number | null): One[] {
  const open = plans.filter(({ state }) => state === 'planned').toSorted((one, other) => (one.day < other.day ? -1 : 1))
  const early = open.find((plan) => plan.day > day)
  const isEarly = early !== undefined && early.day < addDays(day, rhythmDays ?? usualSpan)
  return [...open.filter((plan) => plan.day <= day), ...(isEarly ? [early] : [])]
}

/**
 * True for a plan that was called off before its time. One that was closed after its time, or begun, was not held. Both are
 * stored as `not-held`: what differs is when and how they ended.
 */
export const isCancelled = ({
  state,
  plannedFor,
  startedAt,
  endedAt,
}: Pick<Meeting, 'state' | 'plannedFor' | 'startedAt' | 'endedAt'>): boolean =>
  state === 'not-held' &&
  startedAt === null &&
  plannedFor !== null &&
  endedAt !== null &&
  new Date(endedAt) < new Date(`${plannedFor}:00`)
