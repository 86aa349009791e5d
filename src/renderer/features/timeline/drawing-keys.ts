import type { TimedMark } from '#shared/journal/timeline-mark.ts'
import type { Chord } from '../../keys/chord.ts'
import type { Drawing } from './draw-timeline.ts'
import { type DrawnPoint, pointId } from './lane-drawing.ts'

/** What a key does on the drawing. */
export type DrawingAct =
  | 'before'
  | 'after'
  | 'first'
  | 'last'
  | 'nearer'
  | 'further'
  | 'back'
  | 'forth'
  | 'today'
  | 'all'
  | 'open'

/** What each chord does: ← and → go from mark to mark, with Shift they pan. */
export const drawingActs: Readonly<Record<Chord, DrawingAct>> = {
  ArrowLeft: 'before',
  ArrowRight: 'after',
  'Shift+ArrowLeft': 'back',
  'Shift+ArrowRight': 'forth',
  Home: 'first',
  End: 'last',
  '+': 'nearer',
  '=': 'nearer',
  '-': 'further',
  t: 'today',
  '0': 'all',
  Enter: 'open',
  Space: 'open',
}

/** All points in sight in the order of time, then from the top. */
export const pointsInTime = ({ lanes }: Drawing): DrawnPoint[] =>
  lanes
    .flatMap(({ points, top }) => points.map((point) => ({ point, y: top + point.y })))
    .sort((one, other) => one.point.x - other.point.x || one.y - other.y)
    .map(({ point }) => point)

/** The point that a mark is drawn in. */
export const pointWith = (points: readonly DrawnPoint[], markId: string | null): DrawnPoint | undefined =>
  points.find(({ marks }) => marks.some(({ id }) => id === markId))

interface Walk {
  readonly points: readonly DrawnPoint[]
  readonly marks: readonly TimedMark[]
  readonly current: string | null
}

/** The mark to go to next: in sight if there is one, else the nearest one outside. Null at either end. */
export function nextMark(act: DrawingAct, { points, marks, current }: Walk): TimedMark | null {
  if (act === 'first') return marks.at(0) ?? null
  if (act === 'last') return marks.at(-1) ?? null
  const here = pointWith(points, current)
  if (!here) return points.at(-1)?.marks[0] ?? marks.at(-1) ?? null
  const step = act === 'after' ? 1 : -1
  const beside = points[points.indexOf(here) + step]
  if (beside) return beside.marks[0]
  const edge = step > 0 ? Math.max(...here.marks.map(({ at }) => at)) : here.marks[0].at
  return (step > 0 ? marks.find(({ at }) => at > edge) : marks.findLast(({ at }) => at < edge)) ?? null
}

/** The id of what is read for a point; two drawings may show the same one. */
export const idOfPoint = (drawingId: string, point: DrawnPoint): string => `${drawingId}-${pointId(point)}`
