import type { TimedMark } from '#shared/journal/timeline-mark.ts'
import type { TimeScale } from './time-scale.ts'

/** One mark, or several that lie too close to be told apart at this zoom. */
export interface MarkGroup {
  readonly x: number
  readonly marks: readonly [TimedMark, ...TimedMark[]]
  /** Pixels until the next group begins; Infinity after the last. */
  readonly room: number
}

/** Marks nearer than this, in pixels, become one: each can be hit with a finger (WCAG 2.5.8). */
export const nearest = 24

interface Grouping {
  readonly pixelsPerDay: number
  /** The index of the first mark of each group. */
  readonly starts: readonly number[]
}

/** Groups depend on the zoom alone, so that they neither change nor are counted again while one pans. */
const lastGrouping = new WeakMap<readonly TimedMark[], Grouping>()

function groupStarts(marks: readonly TimedMark[], pixelsPerDay: number): readonly number[] {
  const known = lastGrouping.get(marks)
  if (known?.pixelsPerDay === pixelsPerDay) return known.starts
  const leastDays = nearest / pixelsPerDay
  const starts: number[] = []
  let first = Number.NEGATIVE_INFINITY
  for (let index = 0; index < marks.length; index += 1) {
    const at = marks[index]?.at ?? first
    if (at - first < leastDays) continue
    first = at
    starts.push(index)
  }
  lastGrouping.set(marks, { pixelsPerDay, starts })
  return starts
}

/**
 * Merges marks that would overlap and answers the groups in sight. Every mark is in exactly one group, groups lie at
 * least `nearest` apart, and a group stands where its first mark does. Expects marks in the order of their days.
 */
export function visibleGroups(marks: readonly TimedMark[], scale: TimeScale): MarkGroup[] {
  const starts = groupStarts(marks, scale.pixelsPerDay)
  const least = scale.view.from
  const most = scale.view.from + scale.view.days
  const atOf = (group: number): number => marks[starts[group] ?? marks.length]?.at ?? Number.POSITIVE_INFINITY
  const groups: MarkGroup[] = []
  for (let group = firstFrom(starts.length, (index) => atOf(index) >= least); atOf(group) <= most; group += 1) {
    const own = marks.slice(starts[group], starts[group + 1])
    if (!isFilled(own)) break
    const room = (atOf(group + 1) - own[0].at) * scale.pixelsPerDay
    groups.push({ x: scale.xOf(own[0].at), marks: own, room })
  }
  return groups
}

/** Tens of thousands are cut into groups in a frame: they are copied once. */
const isFilled = (marks: readonly TimedMark[]): marks is MarkGroup['marks'] => marks.length > 0

/** The first index from which on `holds`; `length` when it never does. */
export function firstFrom(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
