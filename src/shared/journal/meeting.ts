import { z } from 'zod'
import { daySchema, instantSchema, minuteSchema } from './day.ts'
import { templateSchema } from './template.ts'
import { idSchema } from './text.ts'

/** Moved and not held are normal ends: nothing here is a failure. */
export const meetingStateSchema = z.enum(['planned', 'in-progress', 'held', 'moved', 'not-held'])
export type MeetingState = z.infer<typeof meetingStateSchema>

/** Where a walk through the steps stands, so that it resumes after a pause or a crash. */
export const walkSchema = z.strictObject({
  /** Ids of the steps in the order chosen for this meeting. */
  order: z.array(z.string()).min(1).max(100),
  at: z.string(),
  skipped: z.array(z.string()).max(100),
  /** The question shown at each step. */
  questions: z.record(z.string(), z.string()),
})
export type Walk = z.infer<typeof walkSchema>

/** One one-on-one. It keeps its own copy of the template, so old meetings keep the questions they used. */
export const meetingSchema = z.strictObject({
  id: idSchema,
  personId: idSchema,
  template: templateSchema,
  state: meetingStateSchema,
  day: daySchema,
  plannedFor: minuteSchema.nullable(),
  startedAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  /** From then on its words stand, and what is added is a dated addendum. */
  sealedAt: instantSchema.nullable(),
  walk: walkSchema,
})
export type Meeting = z.infer<typeof meetingSchema>
export type MeetingDay = Pick<Meeting, 'day' | 'state'>

/** A meeting in a list: without its questions. */
export const meetingLineSchema = meetingSchema.omit({ template: true, walk: true }).extend({
  templateTitle: z.string(),
  entryCount: z.int(),
})
export type MeetingLine = z.infer<typeof meetingLineSchema>
