import { curveMonotoneX, line } from 'd3-shape'
import type { TimedMark } from '#shared/journal/timeline-mark.ts'
import { fittedText } from './fitted-text.ts'
import { visibleGroups } from './group-marks.ts'
import { type DrawnLine, nearSight, pointOf } from './lane-drawing.ts'
import { prepareThreads, type Thread } from './threads.ts'
import type { TimeScale } from './time-scale.ts'

const rowHeight = 68
const beginning = 40

/** Where a phase lies: a setback dips below the try, learning rises above it, a win stands on top. */
const heightOfPhase: Readonly<Record<string, number>> = { try: beginning, setback: 53, learning: 32, win: 25 }

const yOf = (mark: TimedMark): number =>
  mark.kind === 'experiment' ? beginning : (heightOfPhase[mark.state ?? 'try'] ?? beginning)

const drawArc = line<{ x: number; y: number }>()
  .x(({ x }) => Math.round(x * 10) / 10)
  .y(({ y }) => y)
  .curve(curveMonotoneX)

interface Turn {
  readonly at: number
  readonly y: number
}

/** One curve over its phases, to its end or to today. Far outside the view only the nearest turns matter. */
function arcOf(turns: readonly Turn[], scale: TimeScale): string {
  const { from, days } = scale.view
  const points = turns.filter((point, index, all) => {
    const [before, after] = [all[index - 1], all[index + 1]]
    const isNear = (after?.at ?? point.at) >= from && (before?.at ?? point.at) <= from + days
    // A curve that stands still in time would have no slope: one point at a place.
    return isNear && point.at !== after?.at
  })
  return drawArc(points.map(({ at, y }) => ({ x: scale.xOf(at), y }))) ?? ''
}

/** Where the curve ends: when the experiment did, else today. */
function endOfArc({ head, marks, ended }: Thread, { today }: TimeScale): Turn {
  const last = marks.at(-1) ?? head
  return { at: Math.max(ended ?? today, last.at), y: yOf(last) }
}

/** What ended has a foot there; what goes on has patience ahead of it, as a dashed line. */
function afterArc({ head, ended }: Thread, end: Turn, scale: TimeScale): DrawnLine[] {
  const x = scale.xOf(end.at)
  if (ended !== null) {
    const isSeen = x >= scale.left && x <= scale.width
    return isSeen ? [{ d: `M${x},${end.y - 6}V${end.y + 6}`, tone: 'hue-sky', width: 2 }] : []
  }
  if (head.end === null || head.end <= end.at) return []
  const [from, to] = [x, scale.xOf(head.end)].map((place) => nearSight(place, scale))
  return [{ d: `M${from},${end.y}H${to}`, tone: 'hue-sky', width: 1.5, isDashed: true }]
}

function linesOf(thread: Thread, scale: TimeScale): DrawnLine[] {
  const end = endOfArc(thread, scale)
  const turns = [...thread.marks.map((mark) => ({ at: mark.at, y: yOf(mark) })), end]
  return [{ d: arcOf(turns, scale), tone: 'hue-sky', width: 2 }, ...afterArc(thread, end, scale)]
}

/** Each experiment as an arc that dips at a setback and rises at a learning or a win (principle 9). */
export const prepareExperiments = prepareThreads({
  rowHeight,
  mostRows: 6,
  isHead: (mark) => mark.kind === 'experiment',
  endOf: (experiment) => (experiment.state === 'ended' ? experiment.end : null),
  draw: (thread, { start, end }, scale) => ({
    height: rowHeight,
    lines: linesOf(thread, scale),
    texts: fittedText({ x: start, y: 13, text: thread.head.title, room: end - start }, scale),
    points: visibleGroups(thread.marks, scale).map((group) =>
      pointOf(group, yOf(group.marks.at(-1) ?? group.marks[0])),
    ),
  }),
})
