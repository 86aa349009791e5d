import { z } from 'zod'
import { addDays, type Day, daySchema } from '../day.ts'
import { textSchema } from '../text.ts'

/** Two views beside each other, the ground they share, and a day to ask whether it is mended (principle 3). */
export const disagreementSchema = z.strictObject({
  kind: z.literal('disagreement'),
  iSaw: textSchema,
  /** In words that they would accept. */
  theirView: textSchema,
  myPart: textSchema,
  commonGround: textSchema,
  nextStep: textSchema,
  repairCheckOn: daySchema.nullable(),
  repairedOn: daySchema.nullable(),
  repair: textSchema,
})

const daysToRepairCheck = 7
const hoursToCool = 24

/** A week after the disagreement: late enough to have cooled, early enough to mend (product.md, disagreement). */
export const repairCheckDay = (day: Day): Day => addDays(day, daysToRepairCheck)

/**
 * True for 24 hours after a disagreement was last changed: no part of it is quoted while it is hot (product.md).
 * Instants in UTC; one that lies ahead, after the clock was put back, is hot too.
 */
export const isCooling = (updatedAt: string, now: string): boolean =>
  Date.parse(now) - Date.parse(updatedAt) < hoursToCool * 3_600_000
