import { z } from 'zod'
import { agendaItemSchema } from '../journal/agenda-item.ts'
import { minuteSchema } from '../journal/day.ts'
import { layerSchema } from '../journal/layer.ts'
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
  /** Moves a plan, and with a template gives it that one; null keeps what it has. */
  changePlan: journalMethod({
    input: z.strictObject({ meetingId: idSchema, plannedFor: minuteSchema, templateId: templateIdSchema.nullable() }),
    output: meetingSchema,
  }),
  /** Calls a plan off; reopenPlan takes it back. */
  cancelPlan: journalMethod({ input: z.strictObject({ meetingId: idSchema }), output: meetingSchema }),
  reopenPlan: journalMethod({ input: z.strictObject({ meetingId: idSchema }), output: meetingSchema }),
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
  /** Lets the words of an ended meeting stand; what is added later is a dated addendum. */
  sealMeeting: journalMethod({ input: z.strictObject({ meetingId: idSchema }), output: meetingSchema }),
  readMeeting: journalMethod({ input: z.strictObject({ id: idSchema }), output: meetingSchema }),
  /** The questions of the six meetings with this person besides this one, the latest first: they rest. */
  listRestingQuestions: journalMethod({
    input: z.strictObject({ meetingId: idSchema }),
    output: z.array(z.array(z.string())),
  }),
  /** Newest first. */
  listMeetings: journalMethod({ input: z.strictObject({ personId: idSchema }), output: z.array(meetingLineSchema) }),
  addAgendaItem: journalMethod({
    input: z.strictObject({ personId: idSchema, text: lineSchema, layer: layerSchema }),
    output: agendaItemSchema,
  }),
  tickAgendaItem: journalMethod({
    input: z.strictObject({ id: idSchema, ticked: z.boolean() }),
    output: agendaItemSchema,
  }),
  editAgendaItem: journalMethod({
    input: z.strictObject({ id: idSchema, text: lineSchema, layer: layerSchema }),
    output: agendaItemSchema,
  }),
  /** Puts an item in the trash, from where restoreAgendaItem takes it back. */
  removeAgendaItem: journalMethod({ input: z.strictObject({ id: idSchema }), output: nothingSchema }),
  restoreAgendaItem: journalMethod({ input: z.strictObject({ id: idSchema }), output: agendaItemSchema }),
}
