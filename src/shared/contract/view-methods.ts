import { z } from 'zod'
import { agreementRecordSchema } from '../journal/agreement.ts'
import { daySchema } from '../journal/day.ts'
import { entrySchema } from '../journal/entry.ts'
import { prepBriefSchema } from '../journal/prep-brief.ts'
import { idSchema } from '../journal/text.ts'
import { timelineSchema } from '../journal/timeline.ts'
import { todayLists, todaySchema } from '../journal/today.ts'
import { togetherSchema } from '../journal/together.ts'
import { journalMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'

export const viewMethods = {
  readToday: journalMethod({ input: nothingSchema, output: todaySchema }),
  /** A list of which Today shows the beginning, whole. */
  readTodayList: journalMethod({
    input: z.strictObject({ list: z.enum(todayLists) }),
    output: z.array(entrySchema),
  }),
  readPrepBrief: journalMethod({ input: z.strictObject({ personId: idSchema }), output: prepBriefSchema }),
  /** The versions of the partnership agreement, the newest first, and the draft of the next. */
  readAgreement: journalMethod({ input: z.strictObject({ personId: idSchema }), output: agreementRecordSchema }),
  /** What both may look at: shareable words only. */
  readTogether: journalMethod({ input: z.strictObject({ personId: idSchema }), output: togetherSchema }),
  /** Marks inside a period, or all of them; without words a sketch, which is a fraction as long. */
  readTimeline: journalMethod({
    input: z.strictObject({
      personId: idSchema,
      from: daySchema.nullable(),
      to: daySchema.nullable(),
      withWords: z.boolean(),
    }),
    output: timelineSchema,
  }),
}
