import { visibleGroups } from './group-marks.ts'
import { type PrepareLane, pointOf } from './lane-drawing.ts'

const height = 26

/** A lane folded to one line of marks. */
export const prepareCollapsed: PrepareLane = (marks) => (scale) => ({
  height,
  lines: [{ d: `M${scale.left},${height / 2}H${scale.width}`, tone: 'line', width: 1 }],
  texts: [],
  points: visibleGroups(marks, scale).map((group) => pointOf(group, height / 2)),
})
