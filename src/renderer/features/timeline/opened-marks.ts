import type { TimedMark } from '#shared/journal/timeline-mark.ts'
import { type MarkGroup, nearest } from './group-marks.ts'
import type { TimeView } from './time-view.ts'

/** What is open, as it stands after an edit; null when none of it is there any more. */
export function newestOf(opened: MarkGroup['marks'], marks: readonly TimedMark[]): MarkGroup['marks'] | null {
  const ids = new Set(opened.map(({ id }) => id))
  const [first, ...rest] = marks.filter(({ id }) => ids.has(id))
  return first ? [first, ...rest] : null
}

/** About so wide a drawing is counted with; a little more or less zoom does no harm. */
const width = 800

/** A view in which the days of a group stand apart; null when they share one day. */
export function groupView(marks: MarkGroup['marks']): TimeView | null {
  const days = [...new Set(marks.map(({ at }) => at))]
  const [first = 0, last = first] = [days.at(0), days.at(-1)]
  if (days.length < 2) return null
  const gaps = days.slice(1).map((at, index) => at - (days[index] ?? at))
  const most = (Math.min(...gaps) * width) / nearest
  const length = Math.max(Math.min(most, (last - first) * 1.3), (last - first) / 3)
  return { from: first - length * 0.1, days: length }
}
