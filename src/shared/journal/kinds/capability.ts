import { z } from 'zod'
import { textSchema } from '../text.ts'

/** How they thought a problem through, and what it changed (principle 6). */
export const capabilitySchema = z.strictObject({
  kind: z.literal('capability'),
  problem: textSchema,
  howTheyThought: textSchema,
  whatItChanged: textSchema,
})
