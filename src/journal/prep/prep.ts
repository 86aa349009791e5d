import type { PrepBrief } from '#shared/journal/prep-brief.ts'
import { listAgenda } from '../agenda/agenda.ts'
import { listOpenCommitments } from '../commitments/commitments.ts'
import type { Context } from '../context.ts'
import { freedomNow } from '../freedom/freedom.ts'
import { listLiveGoals } from '../goals/goals.ts'
import { readLastWords } from '../listening/listening.ts'
import { readMeetingOutlook, suggestQuestion } from '../meetings/meeting-outlook.ts'
import { readPerson } from '../people/people.ts'
import { listUnsaidRecognition } from '../recognition/recognition.ts'
import { listWaiting } from '../waiting/waiting.ts'

/** Everything needed five minutes before a one-on-one, what I owe first (product.md, screen 5). Throws `not-found`. */
export function readPrepBrief(context: Context, personId: string): PrepBrief {
  const { db } = context
  const person = readPerson(db, personId)
  const { open, planned, last } = readMeetingOutlook(context, personId)
  const next = open ?? planned
  const commitments = listOpenCommitments(db, personId)
  return {
    person,
    next,
    last,
    iOwe: commitments.filter(({ content }) => content.owner === 'me'),
    theyOwe: commitments.filter(({ content }) => content.owner === 'them'),
    toSay: listUnsaidRecognition(db, personId),
    lastWords: readLastWords(db, personId),
    freedom: freedomNow(db, personId, last?.day ?? null),
    goals: listLiveGoals(db, personId),
    waiting: listWaiting(db, personId),
    agenda: listAgenda(context, personId),
    question: suggestQuestion(context, { personId, next }),
  }
}
