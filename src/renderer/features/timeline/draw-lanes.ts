import type { TimelineMark } from '#shared/journal/timeline.ts'
import { drawCommitments } from './draw-commitments.ts'
import { drawExperiments } from './draw-experiments.ts'
import { drawFreedom } from './draw-freedom.ts'
import { drawGoals } from './draw-goals.ts'
import { drawPoints } from './draw-points.ts'
import type { DrawLane, LaneDrawing } from './lane-drawing.ts'
import { type LaneName, lanesOf } from './lanes.ts'
import type { TimeScale } from './time-scale.ts'

const drawingOf: { readonly [Name in LaneName]: DrawLane } = {
  freedom: drawFreedom,
  goals: drawGoals,
  experiments: drawExperiments,
  recognition: drawPoints,
  listening: drawPoints,
  opinions: drawPoints,
  ideas: drawPoints,
  capability: drawPoints,
  commitments: drawCommitments,
  partnership: drawPoints,
}

export interface PlacedLane extends LaneDrawing {
  readonly top: number
}

/** Above each lane: its name and a breath. */
const laneHead = 28
const laneFoot = 12

/** Every lane that has something in it, one under the other, and how high they are together. */
export function drawLanes(marks: readonly TimelineMark[], scale: TimeScale): { lanes: PlacedLane[]; height: number } {
  let height = 0
  const lanes = lanesOf(marks).map((lane) => {
    const drawing = drawingOf[lane.name](lane, scale)
    const placed = { ...drawing, top: height + laneHead }
    height = placed.top + drawing.height + laneFoot
    return placed
  })
  return { lanes, height }
}
