import { type Day, numberOfDay } from '#shared/journal/day.ts'
import type { TimelineMark } from '#shared/journal/timeline-mark.ts'

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
