import { z } from 'zod'
import { daySchema, instantSchema } from './day.ts'
import { contentSchema } from './entry.ts'
import { layerSchema } from './layer.ts'
import { idSchema } from './text.ts'

/** How an entry stood from one sitting to the next. Content as it was, even when today's rules would refuse it. */
export const revisionSchema = z.strictObject({
  stoodSince: instantSchema,
  stoodUntil: instantSchema,
  day: daySchema,
  layer: layerSchema,
  content: contentSchema,
  /** Whose it was then; left out while it is the same person. */
  personId: idSchema.optional(),
})
export type Revision = z.infer<typeof revisionSchema>
