import { z } from 'zod'
import { agendaItemSchema } from '../journal/agenda-item.ts'
import { minuteSchema } from '../journal/day.ts'
import { meetingLineSchema, meetingSchema, walkSchema } from '../journal/meeting.ts'
import { idSchema, lineSchema } from '../journal/text.ts'
import { journalMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'

const templateIdSchema = z.string().max(100)

export const meetingMethods = {
  planMeeting: journalMethod({
    input: z.strictObject({ personId: idSchema, templateId: templateIdSchema, plannedFor: minuteSchema }),
    output: meetingSchema,
  }),
  /** Starts a planned meeting, or a new one from a template. */
  startMeeting: journalMethod({
    input: z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('plan'), meetingId: idSchema }),
      z.strictObject({ from: z.literal('template'), personId: idSchema, templateId: templateIdSchema }),
    ]),
    output: meetingSchema,
  }),
  saveWalk: journalMethod({ input: z.strictObject({ meetingId: idSchema, walk: walkSchema }), output: nothingSchema }),
  endMeeting: journalMethod({
    input: z.strictObject({ meetingId: idSchema, as: z.enum(['held', 'moved', 'not-held']) }),
    output: meetingSchema,
  }),
  readMeeting: journalMethod({ input: z.strictObject({ id: idSchema }), output: meetingSchema }),
  /** Newest first. */
  listMeetings: journalMethod({ input: z.strictObject({ personId: idSchema }), output: z.array(meetingLineSchema) }),
  addAgendaItem: journalMethod({
    input: z.strictObject({ personId: idSchema, text: lineSchema }),
    output: agendaItemSchema,
  }),
  tickAgendaItem: journalMethod({
    input: z.strictObject({ id: idSchema, ticked: z.boolean() }),
    output: agendaItemSchema,
  }),
  removeAgendaItem: journalMethod({ input: z.strictObject({ id: idSchema }), output: nothingSchema }),
}
