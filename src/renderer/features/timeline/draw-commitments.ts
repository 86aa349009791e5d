import type { TimedMark } from '#shared/journal/timeline-mark.ts'
import { visibleGroups } from './group-marks.ts'
import { type DrawnLine, nearSight, type PrepareLane, pointOf } from './lane-drawing.ts'
import type { TimeScale } from './time-scale.ts'

const middle = 30
const distance = 15

const barOf = (mark: TimedMark, y: number, scale: TimeScale): DrawnLine => {
  const isOpen = mark.state === 'open'
  const end = isOpen ? Math.min(mark.end ?? mark.at, scale.today) : (mark.end ?? mark.at)
  const [from, to] = [mark.at, Math.max(mark.at, end)].map((at) => nearSight(scale.xOf(at), scale))
  return { d: `M${from},${y}H${to}`, tone: 'accent', width: 3, isFaint: true, isDashed: isOpen }
}

/** Short bars from promised to kept: mine above the line, theirs below it. */
export const prepareCommitments: PrepareLane = (marks) => {
  const sides = [
    { y: middle - distance, marks: marks.filter((mark) => mark.group === 'me') },
    { y: middle + distance, marks: marks.filter((mark) => mark.group !== 'me') },
  ]
  return (scale) => {
    const placed = sides.flatMap((side) => visibleGroups(side.marks, scale).map((group) => ({ group, y: side.y })))
    const alone = placed.filter(({ group }) => group.marks.length === 1)
    return {
      height: middle * 2,
      lines: [
        { d: `M${scale.left},${middle}H${scale.width}`, tone: 'line', width: 1 },
        ...alone.map(({ group, y }) => barOf(group.marks[0], y, scale)),
      ],
      texts: [],
      points: placed.map(({ group, y }) => pointOf(group, y)),
    }
  }
}
