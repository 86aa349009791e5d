import { z } from 'zod'
import { daySchema, periodSchema } from './day.ts'
import { entryKindSchema } from './entry.ts'
import { freedomLevelSchema } from './freedom-level.ts'
import { layerSchema } from './layer.ts'
import { meetingStateSchema } from './meeting.ts'
import { principleSchema } from './principle.ts'

/** One entry as the timeline draws it: enough for shape, place and name; the words come when it is opened. */
const timelineMarkSchema = z.strictObject({
  id: z.uuid(),
  kind: entryKindSchema,
  day: daySchema,
  /** Where a bar or bracket ends: target, due, closed, told or answered day. */
  until: daySchema.nullable(),
  layer: layerSchema,
  title: z.string(),
  /** The kind's own state: a goal's, a commitment's, a recognition's, or an experiment's phase. */
  state: z.string().nullable(),
  /** What shares one line: decision area, owner, or the id of the goal or experiment it belongs to. */
  group: z.string().nullable(),
  level: freedomLevelSchema.nullable(),
})
export type TimelineMark = z.infer<typeof timelineMarkSchema>

const timelineMeetingSchema = z.strictObject({ id: z.uuid(), day: daySchema, state: meetingStateSchema })

/** How many entries served a principle in a month. */
const monthCountSchema = z.strictObject({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  principle: principleSchema,
  count: z.int(),
})

export const timelineSchema = z.strictObject({
  /** First to last day with anything in it; null when there is nothing. */
  span: periodSchema.nullable(),
  marks: z.array(timelineMarkSchema),
  meetings: z.array(timelineMeetingSchema),
  counts: z.array(monthCountSchema),
})
export type Timeline = z.infer<typeof timelineSchema>
