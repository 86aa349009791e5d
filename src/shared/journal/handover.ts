import { z } from 'zod'
import { anyWordsSchema } from './text.ts'

/** In the order in which a new manager reads them. */
const handoverThemeSchema = z.enum(['agreement', 'goals', 'freedom', 'commitments'])
export type HandoverTheme = z.infer<typeof handoverThemeSchema>

/** One fact that both sides know of. It leaves only when it is confirmed. */
const handoverFactSchema = z.strictObject({
  id: z.string().max(200),
  theme: handoverThemeSchema,
  sentence: anyWordsSchema,
})
export type HandoverFact = z.infer<typeof handoverFactSchema>

export const handoverSchema = z.strictObject({ facts: z.array(handoverFactSchema) })
export type Handover = z.infer<typeof handoverSchema>
