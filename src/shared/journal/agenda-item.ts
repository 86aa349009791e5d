import { z } from 'zod'
import { daySchema, instantSchema } from './day.ts'
import { layerSchema } from './layer.ts'
import { idSchema, lineSchema } from './text.ts'

/** Something to talk about next time. It belongs to the person, so it outlives every moved meeting. */
export const agendaItemSchema = z.strictObject({
  id: idSchema,
  personId: idSchema,
  text: lineSchema,
  /** A private one is for the manager's eyes: it is never shown together. */
  layer: layerSchema,
  addedOn: daySchema,
  addedAt: instantSchema,
  tickedOn: daySchema.nullable(),
})
export type AgendaItem = z.infer<typeof agendaItemSchema>

/** An item as the agenda lists it: with the first meeting that carried it on, and how many have. */
export const agendaLineSchema = agendaItemSchema.extend({
  carriedFrom: daySchema.nullable(),
  carriedTimes: z.int(),
})
export type AgendaLine = z.infer<typeof agendaLineSchema>
