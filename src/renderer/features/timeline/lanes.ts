import type { EntryKind } from '#shared/journal/entry.ts'
import type { TimelineMark } from '#shared/journal/timeline.ts'

const laneNames = [
  'freedom',
  'goals',
  'experiments',
  'recognition',
  'listening',
  'opinions',
  'ideas',
  'capability',
  'commitments',
  'partnership',
] as const
export type LaneName = (typeof laneNames)[number]

/** The lane of each kind, from the top as design.md orders them. */
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
  /** In the order of their days. */
  readonly marks: readonly TimelineMark[]
}

/** Sorts marks into lanes; a lane without marks is left out. */
export function lanesOf(marks: readonly TimelineMark[]): Lane[] {
  const sorted = marks.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return laneNames
    .map((name) => ({ name, marks: sorted.filter((mark) => laneOf[mark.kind] === name) }))
    .filter((lane) => lane.marks.length > 0)
}
