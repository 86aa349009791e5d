import { addDays, type Day, dayOfDate } from '#shared/journal/day.ts'
import type { Entry } from '#shared/journal/entry.ts'
import { firstOnes } from '#shared/journal/first-ones.ts'
import type { Person } from '#shared/journal/person.ts'
import { nextOfRhythm } from '#shared/journal/rhythm.ts'
import type { Beginning, BoardLine, Today, TodayList } from '#shared/journal/today.ts'
import { todayOf } from '../clock.ts'
import { listOpenCommitments } from '../commitments/commitments.ts'
import type { Context } from '../context.ts'
import { listRepairChecksDue } from '../disagreement/disagreement.ts'
import { listLookInsDue } from '../freedom/freedom.ts'
import { readMeetingOutlook } from '../meetings/meeting-outlook.ts'
import { listPeople } from '../people/people.ts'
import { listUnsaidRecognition } from '../recognition/recognition.ts'
import type { Database } from '../storage/database.ts'
import { daysAhead, listRenewals } from '../waiting/renewals.ts'
import { listWaiting } from '../waiting/waiting.ts'

/** As many promises as one takes in at once. */
const entriesAtFirst = 10

/**
 * The people board and how each list of what waits for the manager begins, without a score, a rank or a word like
 * "overdue" (principles.md).
 */
export function readToday(context: Context): Today {
  const beginning = (list: TodayList): Beginning => {
    const all = readTodayList(context, list)
    return { first: firstOnes(all, entriesAtFirst), count: all.length }
  }
  return {
    day: todayOf(context.clock),
    board: readBoard(context),
    iOwe: beginning('iOwe'),
    toSay: beginning('toSay'),
    waiting: beginning('waiting'),
    lookIns: beginning('lookIns'),
    repairChecks: beginning('repairChecks'),
    renewals: beginning('renewals'),
  }
}

/**
 * All that waits on one list. The board holds active people; the lists also speak of paused ones, for a pause closes no
 * promise.
 */
export const readTodayList = (context: Context, list: TodayList): Entry[] =>
  readers[list](context.db, todayOf(context.clock))

const readers: { readonly [List in TodayList]: (db: Database, day: Day) => Entry[] } = {
  iOwe: (db) =>
    listOpenCommitments(db, null)
      .filter(({ content }) => content.owner === 'me')
      .sort(byAge),
  toSay: (db) => listUnsaidRecognition(db, null),
  waiting: (db) => listWaiting(db, null),
  lookIns: (db, day) => listLookInsDue(db, null, addDays(day, daysAhead.lookIn)),
  repairChecks: (db, day) => listRepairChecksDue(db, null, addDays(day, daysAhead.repairCheck)),
  renewals: (db, day) => listRenewals(db, null, day),
}

const readBoard = (context: Context): BoardLine[] =>
  listPeople(context.db)
    .filter(({ state }) => state === 'active')
    .map((person) => boardLine(context, person))
    .toSorted(byNextTime)

function boardLine(context: Context, person: Person): BoardLine {
  const { open, planned, last } = readMeetingOutlook(context, person.id)
  const lastMet = last?.day ?? null
  const today = todayOf(context.clock)
  return {
    person,
    lastMet,
    plannedFor: planned?.plannedFor ?? null,
    planId: planned?.id ?? null,
    rhythmDay: nextOfRhythm({ lastMet, addedOn: dayOfDate(new Date(person.createdAt)) }, person.rhythmDays, today),
    openMeetingId: open?.id ?? null,
  }
}

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
