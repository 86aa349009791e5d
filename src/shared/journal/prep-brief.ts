import { z } from 'zod'
import { agendaLineSchema } from './agenda-item.ts'
import { daySchema } from './day.ts'
import { entrySchema } from './entry.ts'
import { freedomLevelSchema } from './freedom-level.ts'
import { meetingLineSchema } from './meeting.ts'
import { personSchema } from './person.ts'
import { idSchema, textSchema, titleSchema } from './text.ts'

/** The level of one decision area today, and what it was before. */
const freedomNowSchema = z.strictObject({
  entryId: z.uuid(),
  area: titleSchema,
  level: freedomLevelSchema,
  before: freedomLevelSchema.nullable(),
  since: daySchema,
  lookIn: daySchema.nullable(),
  /** What happened when it was taken back, and the day on which it is given back; empty and null otherwise. */
  reason: textSchema,
  giveBackOn: daySchema.nullable(),
  changedSinceLastMeeting: z.boolean(),
})
export type FreedomNow = z.infer<typeof freedomNowSchema>

/** One question worth asking, from the template of the next meeting. */
const suggestedQuestionSchema = z.strictObject({ id: z.string(), text: z.string(), stepTitle: z.string() })

/** As many as one can talk about: a brief stays brief, and the others are one press away. */
export const mostGoals = 6

/** Everything needed five minutes before a one-on-one, what I owe first (principles 2, 3, 7, 8, 9). */
export const prepBriefSchema = z.strictObject({
  person: personSchema,
  next: meetingLineSchema.nullable(),
  last: meetingLineSchema.nullable(),
  iOwe: z.array(entrySchema),
  theyOwe: z.array(entrySchema),
  toSay: z.array(entrySchema),
  /** The last day on which recognition was said aloud; null when it never was. */
  lastSaidOn: daySchema.nullable(),
  /** Their own words from the last time they were written down. */
  lastWords: entrySchema.nullable(),
  freedom: z.array(freedomNowSchema),
  goals: z.array(z.strictObject({ goal: entrySchema, lastCheckpoint: entrySchema.nullable() })).max(mostGoals),
  /** How many live goals there are besides. */
  moreGoals: z.int().nonnegative(),
  /** Ideas and opinions that wait for my answer. */
  waiting: z.array(entrySchema),
  /** Open commitments that meetings carried on, by their ids: since which one, and how many. */
  carried: z.record(idSchema, z.strictObject({ carriedFrom: daySchema.nullable(), carriedTimes: z.int() })),
  /** Disagreements to ask about: is it mended? */
  repairChecks: z.array(entrySchema),
  /** The agreement to renew, the season to look at again. */
  renewals: z.array(entrySchema),
  /** The plan of the season that runs. */
  season: entrySchema.nullable(),
  agenda: z.array(agendaLineSchema),
  question: suggestedQuestionSchema.nullable(),
})
export type PrepBrief = z.infer<typeof prepBriefSchema>
