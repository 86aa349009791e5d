import { z } from 'zod'
import { instantSchema } from './day.ts'

/** What a look through the whole file of a journal found. */
export const healthSchema = z.strictObject({
  /** Null before the first look. */
  lookedAt: instantSchema.nullable(),
  isLooking: z.boolean(),
  /** Parts of the file that could not be read; 0 when all is well. */
  places: z.int().min(0),
  /** True when the search index did not say what the entries say, and was made again. */
  isSearchMended: z.boolean(),
})
export type Health = z.infer<typeof healthSchema>
