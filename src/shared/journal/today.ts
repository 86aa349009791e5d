import { z } from 'zod'
import { daySchema, minuteSchema } from './day.ts'
import { entrySchema } from './entry.ts'
import { personSchema } from './person.ts'

/** One person on the board: when we met, when we meet next. No score, no rank (principles.md, refusals). */
const boardLineSchema = z.strictObject({
  person: personSchema,
  lastMet: daySchema.nullable(),
  plannedFor: minuteSchema.nullable(),
  /** The day the agreed rhythm suggests; null without a rhythm or a first meeting. */
  rhythmDay: daySchema.nullable(),
  openMeetingId: z.uuid().nullable(),
})
export type BoardLine = z.infer<typeof boardLineSchema>

export const todaySchema = z.strictObject({
  day: daySchema,
  board: z.array(boardLineSchema),
  iOwe: z.array(entrySchema),
  toSay: z.array(entrySchema),
  waiting: z.array(entrySchema),
  lookIns: z.array(entrySchema),
  /** Disagreements to ask about: is it mended? */
  repairChecks: z.array(entrySchema),
  /** Agreements to renew and seasons to look at again. */
  renewals: z.array(entrySchema),
})
export type Today = z.infer<typeof todaySchema>
