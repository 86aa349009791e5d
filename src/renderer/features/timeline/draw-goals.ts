import { fittedText } from './fitted-text.ts'
import { visibleGroups } from './group-marks.ts'
import { type DrawnLine, nearSight, pointOf } from './lane-drawing.ts'
import { prepareThreads, type Thread } from './threads.ts'
import type { TimeScale } from './time-scale.ts'

const y = 32

/** A bar with a kink where the goal was put in other words; up to today while it is alive, and full when it was reached. */
function barOf({ head, marks, ended }: Thread, scale: TimeScale): DrawnLine {
  const place = (at: number): number => nearSight(scale.xOf(at), scale)
  const kinks = marks
    .filter((mark) => mark.state === 'reworded' && mark.kind === 'checkpoint')
    .map((mark) => scale.xOf(mark.at))
    .filter((x) => x > scale.left && x < scale.width)
    .map((x) => `H${x - 14}l4,-9l6,18l4,-9`)
  const end = place(ended ?? Math.max(scale.today, head.at))
  const isFaint = head.state !== 'reached'
  return { d: `M${place(head.at)},${y}${kinks.join('')}H${end}`, tone: 'accent', width: 3, isFaint }
}

/** The day it was meant to be reached, as a fine stroke across the bar. */
function targetOf({ head }: Thread, scale: TimeScale): DrawnLine[] {
  if (head.end === null) return []
  const x = scale.xOf(head.end)
  return x < scale.left || x > scale.width
    ? []
    : [{ d: `M${x},${y - 7}V${y + 7}`, tone: 'ink-faint', width: 1, isDashed: true }]
}

/** A bar from the day a goal was agreed to its end or to today, with a mark for each look at it (principle 2). */
export const prepareGoals = prepareThreads({
  rowHeight: 46,
  mostRows: 8,
  isHead: (mark) => mark.kind === 'goal',
  endOf: (goal, checkpoints) => {
    if (goal.state !== 'reached' && goal.state !== 'let-go') return null
    // The one that ended it may be filtered out: then it ends with the last that is here.
    const last = checkpoints.findLast((mark) => mark.state === goal.state) ?? checkpoints.at(-1)
    return last?.at ?? goal.at
  },
  draw: (thread, { start, end }, scale) => ({
    height: 46,
    lines: [barOf(thread, scale), ...targetOf(thread, scale)],
    texts: fittedText({ x: start, y: 14, text: thread.head.title, room: end - start }, scale),
    points: visibleGroups(thread.marks, scale).map((group) => pointOf(group, y)),
  }),
})
