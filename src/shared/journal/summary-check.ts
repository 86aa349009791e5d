import { z } from 'zod'
import { daySchema } from './day.ts'
import { idSchema } from './text.ts'

/**
 * What a careful reader would ask about the evidence that is told. Each points at entries by id; their words stand in
 * the document. None of it blocks, and none is a score.
 */
export const summaryChecksSchema = z.strictObject({
  /** The day on which each told entry was said to the person; null for one that nothing shows to have been said. */
  said: z.array(z.strictObject({ entryId: idSchema, on: daySchema.nullable(), isOnAgenda: z.boolean() })),
  /** Parts of experiments that go on, or of which not every shareable part is told. */
  experiments: z.array(
    z.strictObject({ entryId: idSchema, experimentId: idSchema, isOpen: z.boolean(), untold: z.array(idSchema) }),
  ),
  /** Words that were someone else's view. */
  othersViews: z.array(z.strictObject({ entryId: idSchema, whose: z.string() })),
})
export type SummaryChecks = z.infer<typeof summaryChecksSchema>
