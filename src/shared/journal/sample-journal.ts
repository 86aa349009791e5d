import { z } from 'zod'
import { daySchema, minuteSchema } from './day.ts'
import { contentSchema } from './entry.ts'
import { layerSchema } from './layer.ts'
import { meetingStateSchema } from './meeting.ts'
import { personDraftSchema } from './person.ts'
import { lineSchema } from './text.ts'

/** A name that ties records of the sample to each other before they have ids. */
const referenceSchema = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(80)

const sampleMeetingSchema = z.strictObject({
  ref: referenceSchema,
  template: z.string(),
  day: daySchema,
  plannedFor: minuteSchema.nullable(),
  state: meetingStateSchema,
  minutes: z.int().min(0).max(240),
})

const sampleEntrySchema = z.strictObject({
  /** Named only when another record points here. */
  ref: referenceSchema.optional(),
  meeting: referenceSchema.optional(),
  step: z.string().optional(),
  day: daySchema,
  layer: layerSchema,
  /** `goalId`, `experimentId`, `sourceId` and `entryId` hold references here; importing turns them into ids. */
  content: z.looseObject({ kind: z.string() }),
})

export const samplePersonSchema = z.strictObject({
  person: personDraftSchema,
  state: z.enum(['active', 'paused', 'archived']),
  meetings: z.array(sampleMeetingSchema),
  entries: z.array(sampleEntrySchema),
  agenda: z.array(z.strictObject({ text: lineSchema, addedOn: daySchema, tickedOn: daySchema.nullable() })),
})
export type SamplePerson = z.infer<typeof samplePersonSchema>

/** The content of one sample entry once its references are ids. */
export const sampleContentSchema = contentSchema
