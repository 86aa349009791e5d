import { carriedOver, type MeetingEnd } from '#shared/journal/carry-over.ts'
import { addDays } from '#shared/journal/day.ts'
import type { Entry } from '#shared/journal/entry.ts'
import { mostGoals, type PrepBrief } from '#shared/journal/prep-brief.ts'
import { listAgenda } from '../agenda/agenda.ts'
import { todayOf } from '../clock.ts'
import { listOpenCommitments } from '../commitments/commitments.ts'
import type { Context } from '../context.ts'
import { listRepairChecksDue } from '../disagreement/disagreement.ts'
import { freedomNow } from '../freedom/freedom.ts'
import { countLiveGoals, listLiveGoals, withLastCheckpoint } from '../goals/goals.ts'
import { readLastWords } from '../listening/listening.ts'
import { readMeetingOutlook, suggestQuestion } from '../meetings/meeting-outlook.ts'
import { listMeetingEnds } from '../meetings/meetings.ts'
import { readPerson } from '../people/people.ts'
import { readSeason } from '../plan/plan.ts'
import { listUnsaidRecognition, readLastSaid } from '../recognition/recognition.ts'
import { daysAhead, listRenewals } from '../waiting/renewals.ts'
import { listWaiting } from '../waiting/waiting.ts'

/** Everything needed five minutes before a one-on-one, what I owe first (product.md, screen 5). Throws `not-found`. */
export function readPrepBrief(context: Context, personId: string): PrepBrief {
  const { db } = context
  const today = todayOf(context.clock)
  const person = readPerson(db, personId)
  const { open, planned, last } = readMeetingOutlook(context, personId)
  const next = open ?? planned
  const commitments = listOpenCommitments(db, personId)
  const ends = listMeetingEnds(db, personId)
  const goals = listLiveGoals(db, personId, mostGoals)
  return {
    person,
    next,
    last,
    iOwe: commitments.filter(({ content }) => content.owner === 'me'),
    theyOwe: commitments.filter(({ content }) => content.owner === 'them'),
    toSay: listUnsaidRecognition(db, personId),
    lastSaidOn: readLastSaid(db, personId),
    lastWords: readLastWords(db, personId),
    freedom: freedomNow(db, personId, last?.day ?? null),
    goals: goals.map((goal) => withLastCheckpoint(db, goal)),
    moreGoals: goals.length < mostGoals ? 0 : countLiveGoals(db, personId) - goals.length,
    waiting: listWaiting(db, personId),
    carried: carriedOf(commitments, ends),
    repairChecks: listRepairChecksDue(db, personId, addDays(today, daysAhead.repairCheck)),
    renewals: listRenewals(db, personId, today),
    season: readSeason(db, personId, today),
    agenda: listAgenda(context, personId, ends),
    question: suggestQuestion(context, { personId, next }),
  }
}

function carriedOf(commitments: readonly Entry[], ends: readonly MeetingEnd[]): PrepBrief['carried'] {
  const carried = commitments.map(({ id, createdAt }) => [id, carriedOver(createdAt, ends)] as const)
  return Object.fromEntries(carried.filter(([, { carriedTimes }]) => carriedTimes > 0))
}
