import { addDays, type Day, daysBetween, withinSpan } from './day.ts'

/** What the next date of a rhythm is counted from. */
export interface RhythmStart {
  /** The day of the latest one-on-one that was held; null before the first. */
  readonly lastMet: Day | null
  /** The day on which the person was added. */
  readonly addedOn: Day
}

/**
 * The next date of a rhythm: counted in whole rhythms from the latest one-on-one that was held, or from the day on which
 * the person was added, the first that is not in the past. What was moved, not held or fell into a vacation does not
 * shift it. Null without a rhythm; `rhythmDays` is at least 1.
 */
export function nextOfRhythm({ lastMet, addedOn }: RhythmStart, rhythmDays: number | null, today: Day): Day | null {
  if (rhythmDays === null) return null
  // One does not meet twice on a day: after a meeting of today the next is a rhythm away.
  const first = lastMet === null ? addedOn : addDays(lastMet, rhythmDays)
  const rhythmsBehind = Math.max(0, Math.ceil(daysBetween(first, today) / rhythmDays))
  return withinSpan(addDays(first, rhythmsBehind * rhythmDays))
}
