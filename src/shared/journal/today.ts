import { z } from 'zod'
import { daySchema, minuteSchema } from './day.ts'
import { entrySchema } from './entry.ts'
import { personSchema } from './person.ts'

/** One person on the board: when we met, when we meet next. No score, no rank (principles.md, refusals). */
const boardLineSchema = z.strictObject({
  person: personSchema,
  lastMet: daySchema.nullable(),
  /** The next plan from today on, and the meeting that it is. */
  plannedFor: minuteSchema.nullable(),
  planId: z.uuid().nullable(),
  /** The day the agreed rhythm suggests, never in the past; null without a rhythm. */
  rhythmDay: daySchema.nullable(),
  openMeetingId: z.uuid().nullable(),
})
export type BoardLine = z.infer<typeof boardLineSchema>

/** What waits for the manager: promises, recognition, answers, and what is to be looked at again. */
export const todayLists = ['iOwe', 'toSay', 'waiting', 'lookIns', 'repairChecks', 'renewals'] as const
export type TodayList = (typeof todayLists)[number]

/** How a list begins, and how many stand on it. */
const beginningSchema = z.strictObject({ first: z.array(entrySchema), count: z.int().min(0) })
export type Beginning = z.infer<typeof beginningSchema>

export const todaySchema = z.strictObject({
  day: daySchema,
  board: z.array(boardLineSchema),
  iOwe: beginningSchema,
  toSay: beginningSchema,
  waiting: beginningSchema,
  lookIns: beginningSchema,
  /** Disagreements to ask about: is it mended? */
  repairChecks: beginningSchema,
  /** Agreements to renew and seasons to look at again. */
  renewals: beginningSchema,
})
export type Today = z.infer<typeof todaySchema>
