import { z } from 'zod'
import { idSchema, textSchema, titleSchema } from '../text.ts'
import { goalStateSchema } from './goal.ts'

/** A dated look at a goal: what moved it, and what became of the goal that day. Rewordings keep both wordings. */
export const checkpointSchema = z.strictObject({
  kind: z.literal('checkpoint'),
  goalId: idSchema,
  happened: textSchema,
  becomes: goalStateSchema,
  wordingBefore: titleSchema,
  wordingAfter: titleSchema,
})
