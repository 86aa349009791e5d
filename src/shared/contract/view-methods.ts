import { z } from 'zod'
import { agreementRecordSchema } from '../journal/agreement.ts'
import { daySchema } from '../journal/day.ts'
import { entrySchema } from '../journal/entry.ts'
import { prepBriefSchema } from '../journal/prep-brief.ts'
import { idSchema } from '../journal/text.ts'
import { timelineSchema } from '../journal/timeline.ts'
import { todayLists, todaySchema } from '../journal/today.ts'
import { togetherSchema } from '../journal/together.ts'
import { readMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'

export const viewMethods = {
  readToday: readMethod({
    outdatedBy: ['people-changed', 'entries-changed', 'meetings-changed'],
    input: nothingSchema,
    output: todaySchema,
  }),
  /** A list of which Today shows the beginning, whole. */
  readTodayList: readMethod({
    outdatedBy: ['people-changed', 'entries-changed', 'meetings-changed'],
    input: z.strictObject({ list: z.enum(todayLists) }),
    output: z.array(entrySchema),
  }),
  readPrepBrief: readMethod({
    outdatedBy: ['people-changed', 'entries-changed', 'meetings-changed', 'agenda-changed', 'templates-changed'],
    input: z.strictObject({ personId: idSchema }),
    output: prepBriefSchema,
  }),
  /** The versions of the partnership agreement, the newest first, and the draft of the next. */
  readAgreement: readMethod({
    outdatedBy: ['entries-changed'],
    input: z.strictObject({ personId: idSchema }),
    output: agreementRecordSchema,
  }),
  /** What both may look at: shareable words only. */
  readTogether: readMethod({
    outdatedBy: ['people-changed', 'entries-changed', 'agenda-changed'],
    input: z.strictObject({ personId: idSchema }),
    output: togetherSchema,
  }),
  /** Marks inside a period, or all of them; without words a sketch, which is a fraction as long. */
  readTimeline: readMethod({
    outdatedBy: ['entries-changed', 'meetings-changed'],
    input: z.strictObject({
      personId: idSchema,
      from: daySchema.nullable(),
      to: daySchema.nullable(),
      withWords: z.boolean(),
    }),
    output: timelineSchema,
  }),
}
