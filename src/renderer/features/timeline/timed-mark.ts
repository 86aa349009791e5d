import type { Day } from '#shared/journal/day.ts'
import type { TimelineMark } from '#shared/journal/timeline.ts'

const millisecondsPerDay = 86_400_000

/** A day as a number, so that a frame counts instead of reading dates. */
export const numberOfDay = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay

/** The day that a number lies in. */
export const dayOfNumber = (at: number): Day => new Date(Math.floor(at) * millisecondsPerDay).toISOString().slice(0, 10)

/** A mark with its days as numbers. */
export interface TimedMark extends TimelineMark {
  readonly at: number
  /** Where its bar or bracket ends. */
  readonly end: number | null
}

/** Marks in the order of their days; those of one day keep their order. */
export function timedMarks(marks: readonly TimelineMark[]): TimedMark[] {
  const numbers = new Map<Day, number>()
  const numberOf = (day: Day): number => {
    const known = numbers.get(day) ?? numberOfDay(day)
    numbers.set(day, known)
    return known
  }
  return marks
    .map((mark) => ({ ...mark, at: numberOf(mark.day), end: mark.until === null ? null : numberOf(mark.until) }))
    .sort((one, other) => one.at - other.at)
}
