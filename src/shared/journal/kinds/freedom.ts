import { z } from 'zod'
import { daySchema } from '../day.ts'
import { freedomLevelSchema } from '../freedom-level.ts'
import { textSchema, titleSchema } from '../text.ts'

/** One step of the freedom ledger: the level of one decision area from this day on (principle 7). */
export const freedomSchema = z.strictObject({
  kind: z.literal('freedom'),
  area: titleSchema,
  level: freedomLevelSchema,
  theirPicture: textSchema,
  boundary: textSchema,
  safetyNet: textSchema,
  lookIn: daySchema.nullable(),
  /** The event behind the change; asked for once when the level is lowered, never required. */
  reason: textSchema,
  giveBackOn: daySchema.nullable(),
})
