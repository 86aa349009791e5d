import { z } from 'zod'
import { lineSchema, textSchema } from '../text.ts'

/** How I was listening: a private practice of the manager's, never a mark about the partner (principle 3). */
const listeningLevelSchema = z.enum(['confirming', 'fact-finding', 'feeling-with', 'opening'])

/** Their words beside my reading of them. Only *their words* may ever be quoted in a summary. */
export const listeningSchema = z.strictObject({
  kind: z.literal('listening'),
  theirWords: textSchema,
  myReading: textSchema,
  whoseView: lineSchema,
  level: listeningLevelSchema.nullable(),
  surprise: textSchema,
})
