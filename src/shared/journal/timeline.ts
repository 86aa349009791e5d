import { z } from 'zod'
import { periodSchema } from './day.ts'
import { packedMarksSchema } from './packed-marks.ts'
import { principleSchema } from './principle.ts'

/** How many entries served a principle in a month, and how many of those are private. */
const monthCountSchema = z.strictObject({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  principle: principleSchema,
  count: z.int(),
  privates: z.int(),
})

export const timelineSchema = z.strictObject({
  /** First to last day with anything in it; null when there is nothing. */
  span: periodSchema.nullable(),
  marks: packedMarksSchema,
  /** The days on which one-on-ones were held (packed-days.ts). */
  heldDays: z.string(),
  /** Null in a sketch: what is counted stands below the drawing and comes after it. */
  counts: z.array(monthCountSchema).nullable(),
})
export type Timeline = z.infer<typeof timelineSchema>
