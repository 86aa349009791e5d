import { addDays, type Day } from '#shared/journal/day.ts'
import type { Entry } from '#shared/journal/entry.ts'
import type { Person } from '#shared/journal/person.ts'
import type { BoardLine, Today } from '#shared/journal/today.ts'
import { todayOf } from '../clock.ts'
import { listOpenCommitments } from '../commitments/commitments.ts'
import type { Context } from '../context.ts'
import { listRepairChecksDue } from '../disagreement/disagreement.ts'
import { listLookInsDue } from '../freedom/freedom.ts'
import { readMeetingOutlook } from '../meetings/meeting-outlook.ts'
import { listPeople } from '../people/people.ts'
import { listUnsaidRecognition } from '../recognition/recognition.ts'
import { daysAhead, listRenewals } from '../waiting/renewals.ts'
import { listWaiting } from '../waiting/waiting.ts'

/**
 * The people board and what waits for the manager, without a score, a rank or a word like "overdue" (principles.md).
 * The board holds active people; the lists also speak of paused ones, for a pause closes no promise.
 */
export function readToday(context: Context): Today {
  const { db } = context
  const day = todayOf(context.clock)
  return {
    day,
    board: readBoard(context),
    iOwe: listOpenCommitments(db, null)
      .filter(({ content }) => content.owner === 'me')
      .sort(byAge),
    toSay: listUnsaidRecognition(db, null),
    waiting: listWaiting(db, null),
    lookIns: listLookInsDue(db, null, addDays(day, daysAhead.lookIn)),
    repairChecks: listRepairChecksDue(db, null, addDays(day, daysAhead.repairCheck)),
    renewals: listRenewals(db, null, day),
  }
}

const readBoard = (context: Context): BoardLine[] =>
  listPeople(context.db)
    .filter(({ state }) => state === 'active')
    .map((person) => boardLine(context, person))
    .toSorted(byNextTime)

function boardLine(context: Context, person: Person): BoardLine {
  const { open, planned, last } = readMeetingOutlook(context, person.id)
  const lastMet = last?.day ?? null
  return {
    person,
    lastMet,
    plannedFor: planned?.plannedFor ?? null,
    rhythmDay: rhythmDay(lastMet, person.rhythmDays),
    openMeetingId: open?.id ?? null,
  }
}

const rhythmDay = (lastMet: Day | null, rhythmDays: number | null): Day | null =>
  lastMet === null || rhythmDays === null ? null : addDays(lastMet, rhythmDays)

const noDay = '9999'

/** Whom I am meeting now, then whom I meet next; the order of names is kept among equals. */
const nextTime = ({ openMeetingId, plannedFor, rhythmDay }: BoardLine): string =>
  openMeetingId === null ? (plannedFor ?? rhythmDay ?? noDay) : ''

const byNextTime = (one: BoardLine, other: BoardLine): number => compare(nextTime(one), nextTime(other))

/** The oldest promise first. */
const byAge = (one: Entry, other: Entry): number => compare(one.day + one.createdAt, other.day + other.createdAt)

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
