import { z } from 'zod'
import { daySchema } from '../day.ts'
import { textSchema } from '../text.ts'

/** An idea in their words, the doors I opened for it, and what became of it (principle 4). */
export const ideaSchema = z.strictObject({
  kind: z.literal('idea'),
  idea: textSchema,
  doorsOpened: textSchema,
  outcome: textSchema,
  answeredOn: daySchema.nullable(),
})
