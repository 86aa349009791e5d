import { z } from 'zod'
import { daySchema } from '../day.ts'
import { textSchema, titleSchema } from '../text.ts'

export const goalStateSchema = z.enum(['active', 'reached', 'reworded', 'let-go'])
export type GoalState = z.infer<typeof goalStateSchema>

/** A common goal (principle 2). Its state follows its checkpoints; there is no percentage. */
export const goalSchema = z.strictObject({
  kind: z.literal('goal'),
  title: titleSchema,
  measure: textSchema,
  expectation: textSchema,
  whyItMatters: textSchema,
  targetDay: daySchema.nullable(),
  state: goalStateSchema,
})
