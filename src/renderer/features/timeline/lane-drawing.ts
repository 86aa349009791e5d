import type { LaneName } from '#shared/journal/timeline-lane.ts'
import type { TimedMark } from '#shared/journal/timeline-mark.ts'
import type { MarkGroup } from './group-marks.ts'
import type { TimeScale } from './time-scale.ts'

/** Shapes differ, so that colour never carries a meaning alone. */
export type Shape = 'dot' | 'open' | 'landed' | 'group' | 'square' | 'diamond' | 'triangle' | 'tick' | 'slot'

/** A colour by its name in tokens.css. */
export const tones = [
  'paper',
  'ink',
  'ink-soft',
  'ink-faint',
  'line',
  'edge',
  'sunken',
  'accent',
  'private',
  'hue-sky',
] as const
export type Tone = (typeof tones)[number]

/** Something to point at, focus and open: one mark, or a group of marks too close to tell apart. */
export interface DrawnPoint {
  readonly x: number
  readonly y: number
  readonly shape: Shape
  readonly isPrivate: boolean
  readonly marks: MarkGroup['marks']
}

/** A line, or a bar when it is thick, as an SVG path. */
export interface DrawnLine {
  readonly d: string
  /** So far down the path is moved. */
  readonly top?: number
  readonly tone: Tone
  readonly width: number
  readonly isDashed?: boolean
  readonly isFaint?: boolean
}

export interface DrawnText {
  /** The left end, or the right end when `isEnd`. */
  readonly x: number
  readonly y: number
  /** Fits in its room. */
  readonly text: string
  readonly width: number
  readonly tone: Tone
  readonly isEnd?: boolean
}

/** A lane in pixels, from its own top-left corner. */
export interface LaneDrawing {
  readonly height: number
  readonly lines: readonly DrawnLine[]
  readonly texts: readonly DrawnText[]
  readonly points: readonly DrawnPoint[]
}

type DrawLane = (scale: TimeScale) => LaneDrawing

/** Sorts the marks of a lane once; the answer draws them at any zoom. */
export type PrepareLane = (marks: readonly TimedMark[]) => DrawLane

export interface PlacedLane extends LaneDrawing {
  readonly name: LaneName
  readonly isCollapsed: boolean
  readonly top: number
}

const shapeOf = (mark: TimedMark): Shape => {
  if (mark.kind === 'recognition') return mark.state === 'noticed' ? 'open' : mark.state === 'landed' ? 'landed' : 'dot'
  if (mark.kind === 'idea' || mark.kind === 'opinion' || mark.kind === 'disagreement')
    return mark.until === null ? 'open' : 'dot'
  if (mark.kind === 'checkpoint') return mark.state === 'reached' ? 'dot' : mark.state === 'let-go' ? 'open' : 'diamond'
  if (mark.kind === 'phase') return mark.state === 'setback' ? 'triangle' : 'dot'
  if (mark.kind === 'note' || mark.kind === 'investment' || mark.kind === 'addendum') return 'square'
  if (mark.kind === 'agreement') return mark.state === 'agreed' ? 'diamond' : 'open'
  return mark.kind === 'commitment' ? (mark.state === 'kept' ? 'tick' : 'slot') : 'dot'
}

/** The point of a group: the shape of its only mark, or a ring that says how many there are. */
export const pointOf = ({ x, marks }: MarkGroup, y: number): DrawnPoint => ({
  x,
  y,
  marks,
  shape: marks.length > 1 ? 'group' : shapeOf(marks[0]),
  isPrivate: marks.every((mark) => mark.layer === 'private'),
})

/** The id of a point is that of its first mark. */
export const pointId = (point: DrawnPoint): string => point.marks[0].id

/** Keeps a place near what is seen: far numbers would lose their precision in a drawing. */
export const nearSight = (x: number, { width, left }: TimeScale): number =>
  Math.round(Math.min(width + 40, Math.max(left - 40, x)) * 10) / 10
