import { z } from 'zod'
import { daySchema, instantSchema } from './day.ts'
import { entrySchema } from './entry.ts'

/** What was deleted stays this long, and can be taken back on any of these days (product.md, Manners). */
export const daysInTrash = 30

const trashedEntrySchema = z.strictObject({
  entry: entrySchema,
  trashedAt: instantSchema,
  /** The day from which it is gone for good. */
  goneOn: daySchema,
})
export const trashSchema = z.array(trashedEntrySchema)
export type TrashedEntry = z.infer<typeof trashedEntrySchema>
