import { z } from 'zod'
import { daySchema } from './day.ts'
import { entryKindSchema } from './entry.ts'
import { layerSchema } from './layer.ts'

/** A hit, newest first. The snippet marks each match between U+0001 and U+0002, which no typed text may hold. */
export const searchHitSchema = z.strictObject({
  entryId: z.uuid(),
  personId: z.uuid(),
  kind: entryKindSchema,
  day: daySchema,
  layer: layerSchema,
  snippet: z.string(),
})
export type SearchHit = z.infer<typeof searchHitSchema>

/** An agenda item that was found; its snippet is marked likewise. */
export const agendaHitSchema = z.strictObject({
  itemId: z.uuid(),
  personId: z.uuid(),
  addedOn: daySchema,
  tickedOn: daySchema.nullable(),
  snippet: z.string(),
})
export type AgendaHit = z.infer<typeof agendaHitSchema>
