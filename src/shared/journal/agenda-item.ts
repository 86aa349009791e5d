import { z } from 'zod'
import { daySchema } from './day.ts'
import { idSchema, lineSchema } from './text.ts'

/** Something to talk about next time. It belongs to the person, so it outlives every moved meeting. */
export const agendaItemSchema = z.strictObject({
  id: idSchema,
  personId: idSchema,
  text: lineSchema,
  addedOn: daySchema,
  tickedOn: daySchema.nullable(),
})
export type AgendaItem = z.infer<typeof agendaItemSchema>
