import { z } from 'zod'
import { daySchema, periodSchema } from './day.ts'
import { meetingStateSchema } from './meeting.ts'
import { packedMarksSchema } from './packed-marks.ts'
import { principleSchema } from './principle.ts'

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
  marks: packedMarksSchema,
  meetings: z.array(timelineMeetingSchema),
  counts: z.array(monthCountSchema),
})
export type Timeline = z.infer<typeof timelineSchema>
