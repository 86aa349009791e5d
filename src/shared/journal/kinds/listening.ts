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

/** Ways of writing that a view was the partner's own. */
const own = new Set(['', 'theirs', 'hers', 'his', 'their own', 'her own', 'his own'])

/** True when a view was the partner's own; anyone else has a say in whether it may be quoted. */
export const isTheirOwnView = (whoseView: string, name: string): boolean => {
  const whose = whoseView.trim().toLowerCase()
  return own.has(whose) || whose === name.trim().toLowerCase()
}
