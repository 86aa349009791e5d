import { z } from 'zod'

/** The lanes of the growth timeline, from the top as design.md orders them. */
export const laneNames = [
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
const laneNameSchema = z.enum(laneNames)
export type LaneName = z.infer<typeof laneNameSchema>

const someLanes = z.array(laneNameSchema).max(laneNames.length)

/** How one likes to see the lanes: a setting of the shell, so names only and never content. */
export const laneChoiceSchema = z.strictObject({ order: someLanes, hidden: someLanes, collapsed: someLanes })
export type LaneChoice = z.infer<typeof laneChoiceSchema>

export const firstLaneChoice: LaneChoice = { order: [...laneNames], hidden: [], collapsed: [] }

/** Every lane once, in the chosen order; one that the choice does not know stands at the end. */
export const lanesInOrder = ({ order }: LaneChoice): LaneName[] => [...new Set([...order, ...laneNames])]
