import { AppError } from '#shared/contract/app-error.ts'
import type { ParsedInputOf } from '#shared/contract/contract.ts'
import { type Nothing, nothing } from '#shared/contract/nothing.ts'
import type { MeetingEnd } from '#shared/journal/carry-over.ts'
import type { Meeting, MeetingDay, MeetingLine, MeetingState } from '#shared/journal/meeting.ts'
import { instantOf, todayOf } from '../clock.ts'
import type { Context } from '../context.ts'
import { readPerson } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import { meetingTemplate } from '../templates/templates.ts'
import { askedBefore } from './asked-before.ts'
import {
  findMeeting,
  findOpenMeeting,
  insertMeeting,
  selectEnds,
  selectMeetingDays,
  selectMeetingLines,
  updateMeeting,
} from './meeting-store.ts'
import { closePlansOf } from './plans.ts'
import { assertWalkFits, newWalk } from './walk.ts'

/** Plans a meeting for a local minute. Throws `not-found` for an unknown person or template. */
export function planMeeting(context: Context, input: ParsedInputOf<'planMeeting'>): Meeting {
  const { plannedFor } = input
  return keepNew(context, { ...newMeeting(context, input), state: 'planned', day: plannedFor.slice(0, 10), plannedFor })
}

/**
 * Starts a planned meeting, or a new one from a template. There is one meeting at a time with a person: while one is
 * going on, starting again gives that one back. Throws `not-found`, or `not-allowed` for a plan that already ended.
 */
export function startMeeting(context: Context, input: ParsedInputOf<'startMeeting'>): Meeting {
  return input.from === 'plan' ? startPlanned(context, input.meetingId) : startFresh(context, input)
}

function startPlanned(context: Context, meetingId: string): Meeting {
  const planned = unendedMeeting(context, meetingId)
  const open = findOpenMeeting(context.db, planned.personId)
  if (open) return open
  // The questions chosen on the day of planning may have been asked since.
  const walk = newWalk(planned.template, askedBefore(context.db, planned.personId))
  return keepChanged(context, { ...planned, ...startedNow(context), walk })
}

function startFresh(context: Context, input: { personId: string; templateId: string }): Meeting {
  const open = findOpenMeeting(context.db, input.personId)
  return open ?? keepNew(context, { ...newMeeting(context, input), ...startedNow(context) })
}

/** Keeps where the walk stands. Throws `not-found`, `not-allowed` when no walk is going on, `invalid-input`. */
export function saveWalk(context: Context, { meetingId, walk }: ParsedInputOf<'saveWalk'>): Nothing {
  const meeting = readMeeting(context.db, meetingId)
  if (meeting.state !== 'in-progress') throw new AppError('not-allowed')
  assertWalkFits(walk, meeting.template)
  keepChanged(context, { ...meeting, walk })
  return nothing
}

/**
 * Ends a meeting, planned or going on; *moved* and *not held* are ends as good as *held*. A planned one that was held
 * ahead of its day took place today. One that was held closes the plans that it was. Throws `not-found`, or `not-allowed` when it already ended.
 */
export function endMeeting(context: Context, { meetingId, as }: ParsedInputOf<'endMeeting'>): Meeting {
  const meeting = unendedMeeting(context, meetingId)
  const today = todayOf(context.clock)
  const day = as === 'held' && meeting.day > today ? today : meeting.day
  return context.db.transaction(() => {
    const ended = keepChanged(context, { ...meeting, state: as, day, endedAt: instantOf(context.clock) })
    if (as === 'held') closePlansOf(context, ended)
    return ended
  })
}

/** Throws `not-found`. */
export function readMeeting(db: Database, id: string): Meeting {
  const meeting = findMeeting(db, id)
  if (!meeting) throw new AppError('not-found')
  return meeting
}

/**
 * The questions of the six meetings with this person besides this one, the latest first: those that rest while another
 * one is asked for. Throws `not-found`.
 */
export function listRestingQuestions(db: Database, meetingId: string): string[][] {
  const { id, personId } = readMeeting(db, meetingId)
  return askedBefore(db, personId, id).map((asked) => [...asked])
}

/** Every meeting with one person, newest first, each with the number of its entries outside the trash. */
export const listMeetings = (db: Database, personId: string): MeetingLine[] => selectMeetingLines(db, personId)

/** Day and state of every meeting with one person, oldest first. */
export const listMeetingDays = (db: Database, personId: string): MeetingDay[] => selectMeetingDays(db, personId)

/** The ends of all meetings with one person that took place, in the order in which they came. */
export const listMeetingEnds = (db: Database, personId: string): MeetingEnd[] => selectEnds(db, personId)

/** Adds a meeting that took place elsewhere, as it is. Its person must exist; nothing is emitted. */
export function importMeeting(db: Database, meeting: Meeting): void {
  assertWalkFits(meeting.walk, meeting.template)
  insertMeeting(db, meeting)
}

const unended: readonly MeetingState[] = ['planned', 'in-progress']

function unendedMeeting(context: Context, id: string): Meeting {
  const meeting = readMeeting(context.db, id)
  if (!unended.includes(meeting.state)) throw new AppError('not-allowed')
  return meeting
}

function newMeeting(context: Context, { personId, templateId }: { personId: string; templateId: string }) {
  const person = readPerson(context.db, personId)
  const template = meetingTemplate(context, templateId)
  const walk = newWalk(template, askedBefore(context.db, person.id))
  return { id: context.newId(), personId: person.id, template, plannedFor: null, ...notYet, walk }
}

const notYet = { startedAt: null, endedAt: null, sealedAt: null }

const startedNow = ({ clock }: Context) =>
  ({ state: 'in-progress', day: todayOf(clock), startedAt: instantOf(clock) }) as const

function keepNew(context: Context, meeting: Meeting): Meeting {
  insertMeeting(context.db, meeting)
  tell(context, meeting)
  return meeting
}

function keepChanged(context: Context, meeting: Meeting): Meeting {
  updateMeeting(context.db, meeting)
  tell(context, meeting)
  return meeting
}

const tell = (context: Context, { personId }: Meeting): void =>
  context.emit({ name: 'meetings-changed', personIds: [personId] })
