import { z } from 'zod'
import { agendaItemSchema } from '../journal/agenda-item.ts'
import { minuteSchema } from '../journal/day.ts'
import { layerSchema } from '../journal/layer.ts'
import { meetingLineSchema, meetingSchema, walkSchema } from '../journal/meeting.ts'
import { idSchema, lineSchema } from '../journal/text.ts'
import { readMethod, writeMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'

const templateIdSchema = z.string().max(100)

export const meetingMethods = {
  planMeeting: writeMethod({
    input: z.strictObject({ personId: idSchema, templateId: templateIdSchema, plannedFor: minuteSchema }),
    output: meetingSchema,
  }),
  /** Moves a plan, and with a template gives it that one; null keeps what it has. */
  changePlan: writeMethod({
    input: z.strictObject({ meetingId: idSchema, plannedFor: minuteSchema, templateId: templateIdSchema.nullable() }),
    output: meetingSchema,
  }),
  /** Calls a plan off; reopenPlan takes it back. */
  cancelPlan: writeMethod({ input: z.strictObject({ meetingId: idSchema }), output: meetingSchema }),
  reopenPlan: writeMethod({ input: z.strictObject({ meetingId: idSchema }), output: meetingSchema }),
  /** Starts a planned meeting, or a new one from a template. */
  startMeeting: writeMethod({
    input: z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('plan'), meetingId: idSchema }),
      z.strictObject({ from: z.literal('template'), personId: idSchema, templateId: templateIdSchema }),
    ]),
    output: meetingSchema,
  }),
  saveWalk: writeMethod({ input: z.strictObject({ meetingId: idSchema, walk: walkSchema }), output: nothingSchema }),
  endMeeting: writeMethod({
    input: z.strictObject({ meetingId: idSchema, as: z.enum(['held', 'moved', 'not-held']) }),
    output: meetingSchema,
  }),
  /** Lets the words of an ended meeting stand; what is added later is a dated addendum. */
  sealMeeting: writeMethod({ input: z.strictObject({ meetingId: idSchema }), output: meetingSchema }),
  readMeeting: readMethod({
    outdatedBy: ['meetings-changed'],
    input: z.strictObject({ id: idSchema }),
    output: meetingSchema,
  }),
  /** The questions of the six meetings with this person besides this one, the latest first: they rest. */
  listRestingQuestions: readMethod({
    outdatedBy: ['people-changed', 'meetings-changed'],
    input: z.strictObject({ meetingId: idSchema }),
    output: z.array(z.array(z.string())),
  }),
  /** Newest first. */
  listMeetings: readMethod({
    outdatedBy: ['entries-changed', 'meetings-changed'],
    input: z.strictObject({ personId: idSchema }),
    output: z.array(meetingLineSchema),
  }),
  addAgendaItem: writeMethod({
    input: z.strictObject({ personId: idSchema, text: lineSchema, layer: layerSchema }),
    output: agendaItemSchema,
  }),
  tickAgendaItem: writeMethod({
    input: z.strictObject({ id: idSchema, ticked: z.boolean() }),
    output: agendaItemSchema,
  }),
  editAgendaItem: writeMethod({
    input: z.strictObject({ id: idSchema, text: lineSchema, layer: layerSchema }),
    output: agendaItemSchema,
  }),
  /** Puts an item in the trash, from where restoreAgendaItem takes it back. */
  removeAgendaItem: writeMethod({ input: z.strictObject({ id: idSchema }), output: nothingSchema }),
  restoreAgendaItem: writeMethod({ input: z.strictObject({ id: idSchema }), output: agendaItemSchema }),
}
