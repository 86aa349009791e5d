import { groupMarks } from './group-marks.ts'
import { type DrawLane, pointOf } from './lane-drawing.ts'

const rowHeight = 28

/** Marks on one line; a bracket runs from asked to told, from noticed to said, from idea to answer. */
export const drawPoints: DrawLane = (lane, scale) => {
  const y = rowHeight / 2
  const answered = lane.marks.filter((mark) => mark.until !== null && mark.until > mark.day)
  return {
    name: lane.name,
    height: rowHeight,
    paths: [],
    texts: [],
    bars: answered.map((mark) => {
      const x = scale.xOf(mark.day)
      return { x, y, width: scale.xOf(mark.until ?? mark.day) - x, isEnded: true }
    }),
    points: groupMarks(lane.marks, scale).map((group) => pointOf(group, y)),
  }
}
