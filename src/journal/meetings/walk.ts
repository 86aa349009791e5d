import { AppError, type FieldProblem } from '#shared/contract/app-error.ts'
import type { Walk } from '#shared/journal/meeting.ts'
import { type AskedBefore, restedQuestion } from '#shared/journal/question-rotation.ts'
import type { Step, Template } from '#shared/journal/template.ts'

/** A walk at its first step: the template's own order, and a rested question at each step. */
export function newWalk(template: Template, askedBefore: AskedBefore): Walk {
  const order = template.steps.map(({ id }) => id)
  const questions = template.steps.map(({ id, questions }) => [id, restedQuestion(questions, askedBefore)?.id ?? ''])
  return { order, at: order[0] ?? '', skipped: [], questions: Object.fromEntries(questions) }
}

/** The questions a walk really offered: those of skipped steps keep their rest. */
export function askedIn({ questions, skipped }: Walk): ReadonlySet<string> {
  const offered = Object.entries(questions).filter(([step]) => !skipped.includes(step))
  return new Set(offered.map(([, question]) => question))
}

/**
 * Throws `invalid-input` for a walk that does not fit its template: every step stands in the order exactly once,
 * and no step or question is named that the template does not have.
 */
export function assertWalkFits(walk: Walk, { steps }: Template): void {
  const fields = [
    ...problemsOfOrder(walk.order, steps),
    ...unlessAll([walk.at], knownIn(steps), 'walk.at'),
    ...unlessAll(walk.skipped, knownIn(steps), 'walk.skipped'),
    ...problemsOfQuestions(walk.questions, steps),
  ]
  if (fields.length > 0) throw new AppError('invalid-input', { detail: { fields } })
}

const knownIn = (steps: readonly Step[]) => (id: string) => steps.some((step) => step.id === id)

const unlessAll = (ids: readonly string[], isKnown: (id: string) => boolean, path: string): FieldProblem[] =>
  ids.every(isKnown) ? [] : [{ path, problem: 'unknown' }]

function problemsOfOrder(order: readonly string[], steps: readonly Step[]): FieldProblem[] {
  const path = 'walk.order'
  const unknown = unlessAll(order, knownIn(steps), path)
  if (unknown.length > 0) return unknown
  if (new Set(order).size < order.length) return [{ path, problem: 'repeated' }]
  return order.length < steps.length ? [{ path, problem: 'missing' }] : []
}

function problemsOfQuestions(questions: Walk['questions'], steps: readonly Step[]): FieldProblem[] {
  const isOfItsStep = ([stepId, questionId]: [string, string]): boolean =>
    steps.some(({ id, questions }) => id === stepId && questions.some((question) => question.id === questionId))
  return Object.entries(questions).every(isOfItsStep) ? [] : [{ path: 'walk.questions', problem: 'unknown' }]
}
