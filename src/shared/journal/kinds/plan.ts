import { z } from 'zod'
import { daySchema } from '../day.ts'
import { textSchema } from '../text.ts'

/** The engagement plan of one season: where they want to grow, what I open for it, when we look again. */
export const planSchema = z.strictObject({
  kind: z.literal('plan'),
  growInto: textSchema,
  iWillOpen: textSchema,
  iCommit: textSchema,
  theyCommit: textSchema,
  seasonFrom: daySchema.nullable(),
  seasonTo: daySchema.nullable(),
  lookAgainOn: daySchema.nullable(),
})
