import { fittedText } from './fitted-text.ts'
import { type MarkGroup, visibleGroups } from './group-marks.ts'
import { type DrawnLine, nearSight, type PrepareLane, pointOf } from './lane-drawing.ts'
import type { TimeScale } from './time-scale.ts'

const rowHeight = 30
const y = rowHeight / 2
/** Where a mark ends and its words may begin. */
const afterMark = 12

/** From asked to told, from noticed to said: a bracket with two feet. */
const bracketOf = ({ x, marks: [mark], room }: MarkGroup, scale: TimeScale): DrawnLine[] => {
  if (mark.end === null || mark.end <= mark.at) return []
  const end = nearSight(scale.xOf(mark.end), scale)
  const foot = Math.min(end, x + Math.max(0, room - afterMark))
  return [{ d: `M${x},${y + 7}V${y + 12}H${foot}${foot === end ? `V${y + 8}` : ''}`, tone: 'accent', width: 1.5 }]
}

/** Marks on one line, with their words where there is room for them. */
export const preparePoints: PrepareLane = (marks) => (scale) => {
  const groups = visibleGroups(marks, scale)
  const alone = groups.filter((group) => group.marks.length === 1)
  return {
    height: rowHeight,
    lines: alone.flatMap((group) => bracketOf(group, scale)),
    texts: alone.flatMap(({ x, marks: [mark], room }) =>
      fittedText({ x: x + afterMark, y: y + 4, text: mark.title, room: room - 2 * afterMark, tone: 'ink-soft' }, scale),
    ),
    points: groups.map((group) => pointOf(group, y)),
  }
}
