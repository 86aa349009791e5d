import type { Question, Step, Template } from '#shared/journal/template.ts'
import type { TemplateChange } from './use-template-draft.ts'

interface Part {
  readonly id: string
}

/** Never made of words and never used twice: what was removed can come back beside what was added since. */
const newId = (): string => crypto.randomUUID()

export const newQuestion = (): Question => ({ id: newId(), text: '' })

export const newStep = (title: string): Step => ({
  id: newId(),
  title,
  voice: ['ask'],
  principles: [],
  writesTo: ['note'],
  questions: [newQuestion()],
})

/** The same parts with one of them `by` places further on; unchanged at the ends. */
export function movedBy<Each extends Part>(parts: readonly Each[], id: string, by: 1 | -1): Each[] {
  const from = parts.findIndex((part) => part.id === id)
  const part = parts[from]
  const to = from + by
  if (!part || to < 0 || to >= parts.length) return [...parts]
  return parts.toSpliced(from, 1).toSpliced(to, 0, part)
}

export const without = <Each extends Part>(parts: readonly Each[], id: string): Each[] =>
  parts.filter((part) => part.id !== id)

/** Puts a part back where it was, as near as that place still exists. */
export const putBack = <Each extends Part>(parts: readonly Each[], part: Each, at: number): Each[] =>
  parts.some(({ id }) => id === part.id) ? [...parts] : parts.toSpliced(Math.min(at, parts.length), 0, part)

export const changeSteps =
  (change: (steps: readonly Step[]) => Step[]): TemplateChange =>
  (template: Template) => ({ ...template, steps: change(template.steps) })

export const changeStep = (id: string, change: (step: Step) => Step): TemplateChange =>
  changeSteps((steps) => steps.map((step) => (step.id === id ? change(step) : step)))

export const changeQuestions = (stepId: string, change: (questions: readonly Question[]) => Question[]) =>
  changeStep(stepId, (step) => ({ ...step, questions: change(step.questions) }))
