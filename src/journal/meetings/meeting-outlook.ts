import type { MeetingLine } from '#shared/journal/meeting.ts'
import type { PrepBrief } from '#shared/journal/prep-brief.ts'
import { restedQuestion } from '#shared/journal/question-rotation.ts'
import type { Step, Template } from '#shared/journal/template.ts'
import { todayOf } from '../clock.ts'
import type { Context } from '../context.ts'
import { everydayTemplate } from '../templates/templates.ts'
import { askedBefore } from './asked-before.ts'
import { countHeldMeetings, findLastHeld, findMeeting, findOpenLine, findPlanned } from './meeting-store.ts'

export interface MeetingOutlook {
  /** The one going on. */
  readonly open: MeetingLine | null
  /** The first plan from today on. */
  readonly planned: MeetingLine | null
  /** The latest one that took place. */
  readonly last: MeetingLine | null
}

/** Where the meetings with one person stand today. */
export function readMeetingOutlook({ db, clock }: Context, personId: string): MeetingOutlook {
  return {
    open: findOpenLine(db, personId) ?? null,
    planned: findPlanned(db, personId, todayOf(clock)) ?? null,
    last: findLastHeld(db, personId) ?? null,
  }
}

/**
 * One question that is worth asking next and rested for six meetings: from the template of `next`, or the everyday one.
 * Each meeting held moves it on by a step, among the steps that ask; a step whose questions were all asked lately lets
 * the next one speak. Null only without a template that asks.
 */
export function suggestQuestion(
  context: Context,
  { personId, next }: { personId: string; next: MeetingLine | null },
): PrepBrief['question'] {
  const steps = templateOf(context, next)?.steps.filter(({ voice }) => voice.includes('ask')) ?? []
  const turn = steps.length === 0 ? 0 : countHeldMeetings(context.db, personId) % steps.length
  const questions = [...steps.slice(turn), ...steps.slice(0, turn)].flatMap(titledQuestions)
  return restedQuestion(questions, askedBefore(context.db, personId)) ?? null
}

const titledQuestions = ({ title, questions }: Step) => questions.map((question) => ({ ...question, stepTitle: title }))

function templateOf(context: Context, next: MeetingLine | null): Template | undefined {
  const planned = next ? findMeeting(context.db, next.id) : undefined
  return planned?.template ?? everydayTemplate(context)
}
