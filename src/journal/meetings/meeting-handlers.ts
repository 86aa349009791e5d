import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import {
  endMeeting,
  listMeetings,
  listRestingQuestions,
  planMeeting,
  readMeeting,
  saveWalk,
  startMeeting,
} from './meetings.ts'
import { cancelPlan, changePlan, reopenPlan } from './plans.ts'
import { sealMeeting } from './sealing.ts'

type MeetingCalls =
  | 'planMeeting'
  | 'changePlan'
  | 'cancelPlan'
  | 'reopenPlan'
  | 'startMeeting'
  | 'saveWalk'
  | 'endMeeting'
  | 'sealMeeting'
  | 'readMeeting'
  | 'listRestingQuestions'
  | 'listMeetings'

/** The calls on meetings. */
export const meetingHandlers = (context: Context): HandlersFor<MeetingCalls> => ({
  planMeeting: (input) => planMeeting(context, input),
  changePlan: (input) => changePlan(context, input),
  cancelPlan: ({ meetingId }) => cancelPlan(context, meetingId),
  reopenPlan: ({ meetingId }) => reopenPlan(context, meetingId),
  startMeeting: (input) => startMeeting(context, input),
  saveWalk: (input) => saveWalk(context, input),
  endMeeting: (input) => endMeeting(context, input),
  sealMeeting: ({ meetingId }) => sealMeeting(context, meetingId),
  readMeeting: ({ id }) => readMeeting(context.db, id),
  listRestingQuestions: ({ meetingId }) => listRestingQuestions(context.db, meetingId),
  listMeetings: ({ personId }) => listMeetings(context.db, personId),
})
