import type { TimelineMark } from '#shared/journal/timeline.ts'
import type { MarkGroup } from './group-marks.ts'
import type { Lane, LaneName } from './lanes.ts'
import type { TimeScale } from './time-scale.ts'

/** Shapes differ, so that colour never carries a meaning alone. */
export type Shape = 'dot' | 'open' | 'ring' | 'square' | 'diamond' | 'triangle' | 'tick'

/** Something to point at, focus and open: one mark, or a group of marks too close to tell apart. */
export interface DrawnPoint {
  readonly x: number
  readonly y: number
  readonly shape: Shape
  readonly isPrivate: boolean
  readonly marks: MarkGroup['marks']
}

/** A stretch of time: a goal, a commitment, the bracket from asked to told. */
export interface DrawnBar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly isEnded: boolean
}

interface DrawnText {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly room: number
}

/** A lane in pixels, from its own top-left corner. */
export interface LaneDrawing {
  readonly name: LaneName
  readonly height: number
  readonly paths: readonly string[]
  readonly bars: readonly DrawnBar[]
  readonly texts: readonly DrawnText[]
  readonly points: readonly DrawnPoint[]
}

export type DrawLane = (lane: Lane, scale: TimeScale) => LaneDrawing

const shapeOf = (mark: TimelineMark): Shape => {
  if (mark.kind === 'recognition') return mark.state === 'said' ? 'dot' : 'open'
  if (mark.kind === 'idea' || mark.kind === 'opinion' || mark.kind === 'disagreement')
    return mark.until === null ? 'open' : 'dot'
  if (mark.kind === 'checkpoint') return mark.state === 'reached' ? 'dot' : 'diamond'
  if (mark.kind === 'phase') return mark.state === 'setback' ? 'triangle' : 'dot'
  if (mark.kind === 'note' || mark.kind === 'investment' || mark.kind === 'addendum') return 'square'
  if (mark.kind === 'agreement') return mark.state === 'agreed' ? 'diamond' : 'open'
  return mark.kind === 'commitment' ? 'tick' : 'dot'
}

/** The point of a group: the shape of its only mark, or a ring that says how many there are. */
export const pointOf = ({ x, marks }: MarkGroup, y: number): DrawnPoint => ({
  x,
  y,
  marks,
  shape: marks.length > 1 ? 'ring' : shapeOf(marks[0]),
  isPrivate: marks.every((mark) => mark.layer === 'private'),
})
