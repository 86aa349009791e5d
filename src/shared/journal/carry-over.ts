import type { Day } from './day.ts'

/** The end of a meeting that was held: one that was moved or not held carried nothing on, it only came later. */
export interface MeetingEnd {
  readonly day: Day
  readonly endedAt: string
}

/** Since which meeting something has been waiting, and how often it was carried on. */
export interface CarriedOver {
  readonly carriedFrom: Day | null
  readonly carriedTimes: number
}

/**
 * What was written down before a meeting ended, and is still open after it, was carried on by that meeting. So nothing
 * has to be moved when a meeting moves (product.md, agenda item). `ends` stand in the order in which they came.
 */
export function carriedOver(writtenAt: string, ends: readonly MeetingEnd[]): CarriedOver {
  const since = ends.filter(({ endedAt }) => endedAt > writtenAt)
  return { carriedFrom: since[0]?.day ?? null, carriedTimes: since.length }
}
