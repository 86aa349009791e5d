import { numberOfDay } from '../day.ts'
import type { TimedMark, TimelineMark } from '../timeline-mark.ts'

/** Marks in the order of their days; those of one day keep their order. */
export const timedMarks = (marks: readonly TimelineMark[]): TimedMark[] =>
  marks
    .map((mark) => ({ ...mark, at: numberOfDay(mark.day), end: mark.until === null ? null : numberOfDay(mark.until) }))
    .sort((one, other) => one.at - other.at)
