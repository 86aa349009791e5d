import { z } from 'zod'
import { agendaItemSchema } from './agenda-item.ts'
import { daySchema, instantSchema } from './day.ts'
import { entrySchema } from './entry.ts'

/** What was deleted stays this long, and can be taken back on any of these days (product.md, Manners). */
export const daysInTrash = 30

const waitingSchema = z.strictObject({
  trashedAt: instantSchema,
  /** The day from which it is gone for good. */
  goneOn: daySchema,
})

/** Everything that was deleted and can be taken back, the latest first in each list. */
export const trashSchema = z.strictObject({
  entries: z.array(waitingSchema.extend({ entry: entrySchema })),
  agenda: z.array(waitingSchema.extend({ item: agendaItemSchema })),
  templates: z.array(waitingSchema.extend({ id: z.string(), title: z.string() })),
})
export type Trash = z.infer<typeof trashSchema>
