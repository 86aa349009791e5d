import type { EntryKind } from '#shared/journal/entry.ts'
import { type LaneChoice, type LaneName, lanesInOrder } from '#shared/journal/timeline-lane.ts'
import type { TimedMark } from '#shared/journal/timeline-mark.ts'

const laneOf: { readonly [Kind in EntryKind]: LaneName } = {
  freedom: 'freedom',
  goal: 'goals',
  checkpoint: 'goals',
  experiment: 'experiments',
  phase: 'experiments',
  recognition: 'recognition',
  listening: 'listening',
  note: 'listening',
  opinion: 'opinions',
  idea: 'ideas',
  capability: 'capability',
  investment: 'capability',
  commitment: 'commitments',
  disagreement: 'listening',
  addendum: 'listening',
  agreement: 'partnership',
  plan: 'partnership',
}

export interface Lane {
  readonly name: LaneName
  readonly isCollapsed: boolean
  /** In the order of their days. */
  readonly marks: readonly TimedMark[]
}

/** Sorts marks, which stand in the order of their days, into the chosen lanes; a lane without marks is left out. */
export function lanesOf(marks: readonly TimedMark[], choice: LaneChoice): Lane[] {
  const byLane = Map.groupBy(marks, (mark) => laneOf[mark.kind])
  return lanesInOrder(choice)
    .filter((name) => !choice.hidden.includes(name))
    .map((name) => ({ name, isCollapsed: choice.collapsed.includes(name), marks: byLane.get(name) ?? [] }))
    .filter((lane) => lane.marks.length > 0)
}
