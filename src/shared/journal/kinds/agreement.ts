import { z } from 'zod'
import { daySchema } from '../day.ts'
import { textSchema } from '../text.ts'

/**
 * One version of the partnership agreement (principle 1). A draft until both agreed; from that day on its words stand,
 * and what changes later is a version of its own.
 */
export const agreementSchema = z.strictObject({
  kind: z.literal('agreement'),
  /** What this version changes, and why; empty in a first one. */
  amendment: textSchema,
  iBring: textSchema,
  theyBring: textSchema,
  iNeed: textSchema,
  theyNeed: textSchema,
  goalsAndMeasures: textSchema,
  communication: textSchema,
  accountabilities: textSchema,
  disagreeing: textSchema,
  renewOn: daySchema.nullable(),
  agreedOn: daySchema.nullable(),
})
