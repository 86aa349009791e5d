import { z } from 'zod'
import { daySchema } from '../day.ts'
import { lineSchema, textSchema } from '../text.ts'

const recognitionStateSchema = z.enum(['noticed', 'said'])

/** Noticed is not yet given: it stays in the prep brief until it is said (principle 9). */
export const recognitionSchema = z.strictObject({
  kind: z.literal('recognition'),
  whatTheyDid: textSchema,
  madePossible: textSchema,
  state: recognitionStateSchema,
  saidWords: textSchema,
  saidOn: daySchema.nullable(),
  channel: lineSchema,
  landed: textSchema,
})
