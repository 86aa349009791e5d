import type { TimelineMark } from '#shared/journal/timeline.ts'
import type { TimeScale } from './time-scale.ts'

/** One mark, or several that lie too close to be told apart at this width. */
export interface MarkGroup {
  readonly x: number
  readonly marks: readonly [TimelineMark, ...TimelineMark[]]
}

/** Marks nearer than this, in pixels, become one. A mark is 12 wide, and 2 keep two of them apart. */
const nearest = 14

/**
 * Merges marks that would overlap. Every mark is in exactly one group, groups lie at least `nearest` apart,
 * and a group stands where its first mark does. Expects marks in the order of their days.
 */
export function groupMarks(marks: readonly TimelineMark[], scale: TimeScale): MarkGroup[] {
  const groups: { x: number; marks: [TimelineMark, ...TimelineMark[]] }[] = []
  for (const mark of marks) {
    const x = scale.xOf(mark.day)
    const last = groups.at(-1)
    if (last && x - last.x < nearest) last.marks.push(mark)
    else groups.push({ x, marks: [mark] })
  }
  return groups
}
