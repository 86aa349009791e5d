import { curveMonotoneX, line } from 'd3-shape'
import type { TimelineMark } from '#shared/journal/timeline.ts'
import type { TimeScale } from './time-scale.ts'

export interface ExperimentArc {
  readonly experiment: TimelineMark
  readonly path: string
  readonly turns: readonly { readonly mark: TimelineMark; readonly x: number; readonly y: number }[]
}

/** Height of an arc's row in pixels. */
export const arcHeight = 40

/** Where a phase lies: a setback dips below the try, learning rises above it, a win stands on top. */
const heightOfPhase: Readonly<Record<string, number>> = { try: 24, setback: 34, learning: 14, win: 6 }

const drawArc = line<{ x: number; y: number }>()
  .x(({ x }) => x)
  .y(({ y }) => y)
  .curve(curveMonotoneX)

/** Each experiment with its turns, as one curve from its first day over its phases to its end or to today's edge. */
export function experimentArcs(marks: readonly TimelineMark[], scale: TimeScale): ExperimentArc[] {
  const phases = Map.groupBy(
    marks.filter((mark) => mark.kind === 'phase'),
    (mark) => mark.group ?? '',
  )
  return marks
    .filter((mark) => mark.kind === 'experiment')
    .map((experiment) => {
      const turns = (phases.get(experiment.id) ?? []).map((mark) => ({
        mark,
        x: scale.xOf(mark.day),
        y: heightOfPhase[mark.state ?? 'try'] ?? 24,
      }))
      const start = { x: scale.xOf(experiment.day), y: 24 }
      const lastY = turns.at(-1)?.y ?? 24
      const end = experiment.until === null ? [] : [{ x: Math.max(start.x, scale.xOf(experiment.until)), y: lastY }]
      return { experiment, turns, path: drawArc(inOrder([start, ...turns, ...end])) ?? '' }
    })
}

/** A curve that goes back in time would loop: points are drawn from left to right, one at a place. */
const inOrder = (points: readonly { x: number; y: number }[]): { x: number; y: number }[] =>
  points.toSorted((a, b) => a.x - b.x).filter((point, index, all) => point.x !== all[index + 1]?.x)
