import type { TimelineMark } from '#shared/journal/timeline.ts'
import { groupMarks } from './group-marks.ts'
import { type DrawLane, pointOf } from './lane-drawing.ts'
import { packRows } from './pack-rows.ts'
import type { TimeScale } from './time-scale.ts'

const rowHeight = 36
/** A goal's name may be longer than its bar: it keeps at least this much room to its right. */
const nameRoom = 220

const endOf = (checkpoints: readonly TimelineMark[]): string | null =>
  checkpoints.findLast((mark) => mark.state === 'reached' || mark.state === 'let-go')?.day ?? null

const drawGoal = (goal: TimelineMark, checkpoints: readonly TimelineMark[], scale: TimeScale) => {
  const x = scale.xOf(goal.day)
  const ended = endOf(checkpoints)
  const barEnd = ended === null ? scale.width : scale.xOf(ended)
  const start = Math.min(x, scale.width - nameRoom)
  const end = Math.max(barEnd + 16, start + nameRoom)
  return { goal, checkpoints, x, barEnd, isEnded: ended !== null, start, end }
}

/** A bar from the day a goal was agreed to its end or to the edge, with a dot for each look at it. */
export const drawGoals: DrawLane = (lane, scale) => {
  const checkpoints = Map.groupBy(
    lane.marks.filter((mark) => mark.kind === 'checkpoint'),
    (mark) => mark.group ?? '',
  )
  const goals = lane.marks
    .filter((mark) => mark.kind === 'goal')
    .map((goal) => drawGoal(goal, checkpoints.get(goal.id) ?? [], scale))
  const { rows, count } = packRows(goals)
  // A look at a goal that lies outside this view, or in the trash, keeps a row of its own.
  const strays = lane.marks.filter(
    (mark) => mark.kind === 'checkpoint' && !goals.some(({ goal }) => goal.id === mark.group),
  )
  const placed = goals.map((goal, index) => ({ ...goal, top: (rows[index] ?? 0) * rowHeight }))
  return {
    name: lane.name,
    height: (count + (strays.length > 0 ? 1 : 0)) * rowHeight,
    paths: [],
    bars: placed.map(({ x, barEnd, isEnded, top }) => ({ x, y: top + 26, width: Math.max(2, barEnd - x), isEnded })),
    texts: placed.map(({ goal, start, top, end }) => ({
      x: start,
      y: top + 14,
      text: goal.title,
      room: Math.min(end, scale.width) - start,
    })),
    points: [
      ...placed.map(({ goal, checkpoints: looks, top }) => ({ marks: [goal, ...looks], top })),
      { marks: strays, top: count * rowHeight },
    ].flatMap(({ marks, top }) => groupMarks(marks, scale).map((group) => pointOf(group, top + 26))),
  }
}
