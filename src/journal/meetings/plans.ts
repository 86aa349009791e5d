import { AppError } from '#shared/contract/app-error.ts'
import type { ParsedInputOf } from '#shared/contract/contract.ts'
import type { Meeting } from '#shared/journal/meeting.ts'
import { plansClosedBy } from '#shared/journal/meeting-plan.ts'
import { instantOf } from '../clock.ts'
import type { Context } from '../context.ts'
import { readPerson } from '../people/people.ts'
import { meetingTemplate } from '../templates/templates.ts'
import { askedBefore } from './asked-before.ts'
import { findMeeting, selectMeetingLines, updateMeeting, updatePlan } from './meeting-store.ts'
import { newWalk } from './walk.ts'

/**
 * Moves a plan to another local minute and, when a template is named, gives it that one. Throws `not-found` for an unknown
 * meeting or template, and `not-allowed` when the meeting has begun or ended.
 */
export function changePlan(context: Context, input: ParsedInputOf<'changePlan'>): Meeting {
  const { meetingId, plannedFor, templateId } = input
  const plan = readIn(context, meetingId, isPlan)
  const template = templateId === null ? plan.template : meetingTemplate(context, templateId)
  const walk = templateId === null ? plan.walk : newWalk(template, askedBefore(context.db, plan.personId))
  const changed: Meeting = { ...plan, plannedFor, day: plannedFor.slice(0, 10), template, walk }
  updatePlan(context.db, changed)
  return told(context, changed)
}

/**
 * Calls a plan off. It stays among the meetings as what it was: cancelled before its time, not held after it. Throws
 * `not-found`, and `not-allowed` when the meeting has begun or ended.
 */
export function cancelPlan(context: Context, meetingId: string): Meeting {
  const plan = readIn(context, meetingId, isPlan)
  return ended(context, plan, 'not-held')
}

/** Takes a plan back that was called off or moved. Throws `not-found`, and `not-allowed` for a meeting that had begun. */
export function reopenPlan(context: Context, meetingId: string): Meeting {
  const closed = readIn(context, meetingId, isClosedPlan)
  const open: Meeting = { ...closed, state: 'planned', endedAt: null }
  updateMeeting(context.db, open)
  return told(context, open)
}

/** Closes the plans that this one-on-one, just held, was: they end as moved. The rule is `plansClosedBy`. */
export function closePlansOf(context: Context, { personId, day }: Meeting): void {
  const { rhythmDays } = readPerson(context.db, personId)
  for (const { id } of plansClosedBy(selectMeetingLines(context.db, personId), day, rhythmDays)) {
    ended(context, readIn(context, id, isPlan), 'moved')
  }
}

const isPlan = ({ state }: Meeting): boolean => state === 'planned'

const isClosedPlan = ({ state, plannedFor, startedAt }: Meeting): boolean =>
  (state === 'moved' || state === 'not-held') && plannedFor !== null && startedAt === null

function readIn(context: Context, meetingId: string, isAllowed: (meeting: Meeting) => boolean): Meeting {
  const meeting = findMeeting(context.db, meetingId)
  if (!meeting) throw new AppError('not-found')
  if (!isAllowed(meeting)) throw new AppError('not-allowed')
  return meeting
}

function ended(context: Context, plan: Meeting, state: 'moved' | 'not-held'): Meeting {
  const closed: Meeting = { ...plan, state, endedAt: instantOf(context.clock) }
  updateMeeting(context.db, closed)
  return told(context, closed)
}

function told(context: Context, meeting: Meeting): Meeting {
  context.emit({ name: 'meetings-changed', personIds: [meeting.personId] })
  return meeting
}
