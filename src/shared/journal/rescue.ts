import { z } from 'zod'
import { daySchema } from './day.ts'
import { entryKinds } from './entry.ts'

/** What a rescue counts apart: entries by their kind, and what else a journal holds. */
const rescuedThings = [
  'people',
  'meetings',
  ...entryKinds,
  'agenda',
  'history',
  'templates',
  'summaries',
  'other',
] as const
const rescuedThingSchema = z.enum(rescuedThings)
export type RescuedThing = z.infer<typeof rescuedThingSchema>

const count = z.int().min(0)

/** What a rescue saved and what it did not: counts, people and periods, and never a word of an entry. */
export const rescueReportSchema = z.strictObject({
  things: z.array(
    z.strictObject({
      thing: rescuedThingSchema,
      saved: count,
      /** Read from pages whose proof did not fit: a few letters may be wrong. */
      doubtful: count,
      /** At most so many; numbers that were free already cannot be told from lost ones. */
      lost: count,
    }),
  ),
  /** Where something is missing or doubtful. `name` is null when no one knows any more whom it was about. */
  gaps: z.array(
    z.strictObject({
      name: z.string().nullable(),
      from: daySchema.nullable(),
      to: daySchema.nullable(),
      entries: count,
    }),
  ),
  /** Entries whose fields were lost, and whose words were kept as a note. */
  keptAsNotes: count,
  /** People of whom only what was written about them is left, under a name that stands in. */
  withoutName: count,
})
export type RescueReport = z.infer<typeof rescueReportSchema>
