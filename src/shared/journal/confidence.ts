import { z } from 'zod'
import { daySchema } from './day.ts'
import type { EntryKind } from './entry.ts'
import type { Step, Template } from './template.ts'
import { idSchema } from './text.ts'

/** Meetings in which someone speaks in confidence: what is written in them starts private (their templates' notes). */
export const confidenceSchema = z.enum(['stay-interview', 'disagreement'])
export type Confidence = z.infer<typeof confidenceSchema>

/**
 * Which confidence a meeting with this guide is; null for any other. A copy of the built-in one is known by its number or
 * by the questions that it kept.
 */
export const confidenceOf = ({ id, steps }: Pick<Template, 'id' | 'steps'>): Confidence | null =>
  confidenceSchema.options.find(
    (confidence) =>
      id.replace(/-\d+$/, '') === confidence ||
      steps.some(({ questions }) => questions.some((question) => question.id.startsWith(`${confidence}.`))),
  ) ?? null

/** A step in which nothing is asked and nothing is said: what is written in it, no one has heard. */
export const isForMeAlone = ({ voice }: Pick<Step, 'voice'>): boolean => voice.every((each) => each === 'private')

/** An agreement is included when both have said yes to it, wherever it was drafted. */
export const startsPrivate = (kind: EntryKind, template: Template, stepId: string | null): boolean => {
  if (kind === 'agreement') return false
  const step = template.steps.find(({ id }) => id === stepId)
  return confidenceOf(template) !== null || (step !== undefined && isForMeAlone(step))
}

/** What was shareable before its meeting was known as a confidence, and waits for a choice. It is private meanwhile. */
export const sharingQuestionSchema = z.strictObject({
  confidence: confidenceSchema,
  entries: z.array(z.strictObject({ id: idSchema, personId: idSchema, day: daySchema, title: z.string() })).min(1),
})
export type SharingQuestion = z.infer<typeof sharingQuestionSchema>
