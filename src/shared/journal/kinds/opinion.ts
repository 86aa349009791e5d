import { z } from 'zod'
import { daySchema } from '../day.ts'
import { textSchema } from '../text.ts'

/** Asked, advised, decided, told: the loop closes on the day I tell them what became of their advice (principle 8). */
export const opinionSchema = z.strictObject({
  kind: z.literal('opinion'),
  asked: textSchema,
  theirAdvice: textSchema,
  myDecision: textSchema,
  whatChanged: textSchema,
  toldOn: daySchema.nullable(),
})
