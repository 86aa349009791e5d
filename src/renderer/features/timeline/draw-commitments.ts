import type { TimelineMark } from '#shared/journal/timeline.ts'
import { groupMarks } from './group-marks.ts'
import { type DrawLane, type DrawnBar, pointOf } from './lane-drawing.ts'
import type { TimeScale } from './time-scale.ts'

const middle = 24
const distance = 12

const barOf = (mark: TimelineMark, y: number, scale: TimeScale): DrawnBar => {
  const x = scale.xOf(mark.day)
  const end = mark.state === 'open' || mark.until === null ? scale.xOf(mark.day) + 6 : scale.xOf(mark.until)
  return { x, y, width: Math.max(3, end - x), isEnded: mark.state !== 'open' }
}

/** Short bars from promised to kept: mine above the line, theirs below it. */
export const drawCommitments: DrawLane = (lane, scale) => {
  const sides = [
    { y: middle - distance, marks: lane.marks.filter((mark) => mark.group === 'me') },
    { y: middle + distance, marks: lane.marks.filter((mark) => mark.group !== 'me') },
  ]
  return {
    name: lane.name,
    height: middle * 2,
    paths: [`M0,${middle}H${scale.width}`],
    bars: sides.flatMap(({ y, marks }) => marks.map((mark) => barOf(mark, y, scale))),
    texts: [],
    points: sides.flatMap(({ y, marks }) => groupMarks(marks, scale).map((group) => pointOf(group, y))),
  }
}
