import type { LaneChoice, LaneName } from '#shared/journal/timeline-lane.ts'
import type { TimedMark } from '#shared/journal/timeline-mark.ts'
import { axisHeight, type Background, backgroundParts, type CalendarWords, drawBackground } from './draw-background.ts'
import { prepareCollapsed } from './draw-collapsed.ts'
import { prepareCommitments } from './draw-commitments.ts'
import { prepareExperiments } from './draw-experiments.ts'
import { prepareFreedom } from './draw-freedom.ts'
import { prepareGoals } from './draw-goals.ts'
import { preparePoints } from './draw-points.ts'
import type { PlacedLane, PrepareLane } from './lane-drawing.ts'
import { lanesOf } from './lanes.ts'
import type { TimeScale } from './time-scale.ts'

/** Everything that is seen, in pixels. */
export interface Drawing {
  readonly scale: TimeScale
  readonly background: Background
  readonly lanes: readonly PlacedLane[]
  readonly height: number
}

export interface TimelineContent {
  /** In the order of their days. */
  readonly marks: readonly TimedMark[]
  /** The days on which one-on-ones were held. */
  readonly meetings: readonly number[]
  readonly choice: LaneChoice
  /** What the levels of freedom are called on their axis. */
  readonly levelWords: Readonly<Record<string, string>>
  readonly calendar: CalendarWords
}

/** Above each lane: its name and a breath. */
export const laneHead = 30
const laneFoot = 6

/** Sorts everything once; the answer draws it at any zoom. */
export function prepareTimeline(content: TimelineContent): (scale: TimeScale) => Drawing {
  const { marks, meetings, choice, levelWords, calendar } = content
  const prepare: { readonly [Name in LaneName]: PrepareLane } = {
    freedom: prepareFreedom(levelWords),
    goals: prepareGoals,
    experiments: prepareExperiments,
    recognition: preparePoints,
    listening: preparePoints,
    opinions: preparePoints,
    ideas: preparePoints,
    capability: preparePoints,
    commitments: prepareCommitments,
    partnership: preparePoints,
  }
  const lanes = lanesOf(marks, choice).map((lane) => ({
    ...lane,
    draw: (lane.isCollapsed ? prepareCollapsed : prepare[lane.name])(lane.marks),
  }))
  const parts = backgroundParts(marks, meetings)
  return (scale) => {
    let height = axisHeight
    const placed = lanes.map(({ name, isCollapsed, draw }) => {
      const top = height + laneHead
      const drawing = draw(scale)
      height = top + drawing.height + laneFoot
      return { ...drawing, name, isCollapsed, top }
    })
    return { scale, background: drawBackground(parts, scale, calendar), lanes: placed, height: Math.max(height, 120) }
  }
}
