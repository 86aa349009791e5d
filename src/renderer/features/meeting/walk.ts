import type { Walk } from '#shared/journal/meeting.ts'
import { type AskedBefore, byRest } from '#shared/journal/question-rotation.ts'
import type { Step, Template } from '#shared/journal/template.ts'

/** The step at which the walk stands; a walk never points outside its template. */
export function currentStep(template: Template, walk: Walk): Step {
  const step = template.steps.find(({ id }) => id === walk.at) ?? template.steps[0]
  if (!step) throw new Error('a template has at least one step')
  return step
}

/** The steps in the order of this meeting. */
export const orderedSteps = (template: Template, walk: Walk): Step[] =>
  walk.order.flatMap((id) => template.steps.filter((step) => step.id === id))

export const goToStep = (walk: Walk, stepId: string): Walk => ({
  ...walk,
  at: stepId,
  skipped: walk.skipped.filter((id) => id !== stepId),
})

/** The neighbour of the current step, or null at either end. */
export function neighbour(walk: Walk, distance: 1 | -1): string | null {
  return walk.order[walk.order.indexOf(walk.at) + distance] ?? null
}

/** Marks the current step as skipped and goes on; at the last step it only marks it. */
export function skipStep(walk: Walk): Walk {
  const next = neighbour(walk, 1)
  const skipped = [...new Set([...walk.skipped, walk.at])]
  return next === null
    ? { ...walk, skipped }
    : { ...goToStep(walk, next), skipped: skipped.filter((id) => id !== next) }
}

/** Swaps the current step with its neighbour; at either end nothing changes. */
export function moveStep(walk: Walk, distance: 1 | -1): Walk {
  const from = walk.order.indexOf(walk.at)
  const to = from + distance
  const [moved, other] = [walk.order[from], walk.order[to]]
  if (moved === undefined || other === undefined) return walk
  return { ...walk, order: walk.order.with(to, moved).with(from, other) }
}

/** The question shown at a step: the one chosen, or the first. */
export function questionAt(walk: Walk, step: Step): Step['questions'][number] {
  const question = step.questions.find(({ id }) => id === walk.questions[step.id]) ?? step.questions[0]
  if (!question) throw new Error('a step has at least one question')
  return question
}

/**
 * Offers another question of the step: first those that rested for six meetings with this person, then the longest
 * rested, and after the last one the first again. `askedBefore` are the meetings besides this one.
 */
export function anotherQuestion(walk: Walk, step: Step, askedBefore: AskedBefore): Walk {
  const questions = byRest(step.questions, askedBefore)
  const at = questions.findIndex(({ id }) => id === questionAt(walk, step).id)
  const next = questions[(at + 1) % questions.length]
  return next ? { ...walk, questions: { ...walk.questions, [step.id]: next.id } } : walk
}
