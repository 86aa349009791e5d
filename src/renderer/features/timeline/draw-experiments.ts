import { curveMonotoneX, line } from 'd3-shape'
import { fittedText } from './fitted-text.ts'
import { visibleGroups } from './group-marks.ts'
import { pointOf } from './lane-drawing.ts'
import { prepareThreads, type Thread } from './threads.ts'
import type { TimeScale } from './time-scale.ts'
import type { TimedMark } from './timed-mark.ts'

const rowHeight = 76
const beginning = 46

/** Where a phase lies: a setback dips below the try, learning rises above it, a win stands on top. */
const heightOfPhase: Readonly<Record<string, number>> = { try: beginning, setback: 60, learning: 36, win: 27 }

const yOf = (mark: TimedMark): number =>
  mark.kind === 'experiment' ? beginning : (heightOfPhase[mark.state ?? 'try'] ?? beginning)

const drawArc = line<{ x: number; y: number }>()
  .x(({ x }) => Math.round(x * 10) / 10)
  .y(({ y }) => y)
  .curve(curveMonotoneX)

/** One curve over its phases, to its end or to today. Far outside the view only the nearest turns matter. */
function arcOf({ head, marks, ended }: Thread, scale: TimeScale): string {
  const turns = marks.map((mark) => ({ at: mark.at, y: yOf(mark) }))
  const until = ended ?? head.end ?? scale.today
  const end = { at: Math.max(until, marks.at(-1)?.at ?? until), y: turns.at(-1)?.y ?? beginning }
  const { from, days } = scale.view
  const points = [...turns, end].filter((point, index, all) => {
    const [before, after] = [all[index - 1], all[index + 1]]
    const isNear = (after?.at ?? point.at) >= from && (before?.at ?? point.at) <= from + days
    // A curve that stands still in time would have no slope: one point at a place.
    return isNear && point.at !== after?.at
  })
  return drawArc(points.map(({ at, y }) => ({ x: scale.xOf(at), y }))) ?? ''
}

/** Each experiment as an arc that dips at a setback and rises at a learning or a win (principle 9). */
export const prepareExperiments = prepareThreads({
  rowHeight,
  mostRows: 6,
  isHead: (mark) => mark.kind === 'experiment',
  endOf: (experiment) => experiment.end,
  draw: (thread, { start, end }, scale) => ({
    height: rowHeight,
    lines: [{ d: arcOf(thread, scale), tone: 'hue-sky', width: 2 }],
    texts: fittedText({ x: start, y: 13, text: thread.head.title, room: end - start }, scale),
    points: visibleGroups(thread.marks, scale).map((group) =>
      pointOf(group, yOf(group.marks.at(-1) ?? group.marks[0])),
    ),
  }),
})
