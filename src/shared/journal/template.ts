import { z } from 'zod'
import { principleSchema } from './principle.ts'

const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100)
const phraseSchema = z.string().min(1).max(500)

/** The records a step may write. Those of later chapters are named already, so that templates never change shape. */
const stepTargetSchema = z.enum([
  'note',
  'listening',
  'goal',
  'commitment',
  'freedom',
  'recognition',
  'idea',
  'opinion',
  'capability',
  'experiment',
  'disagreement',
  'agreement',
  'plan',
  'mirror',
])
export type StepTarget = z.infer<typeof stepTargetSchema>

/** *private*: I think alone; *ask*: I ask them; *say*: I say something to them. */
const voiceSchema = z.enum(['private', 'ask', 'say'])

const questionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/)
    .max(200),
  text: phraseSchema,
})

const stepSchema = z.strictObject({
  id: slugSchema,
  title: phraseSchema,
  voice: z.array(voiceSchema).min(1),
  principles: z.array(principleSchema),
  writesTo: z.array(stepTargetSchema).min(1),
  questions: z.array(questionSchema).min(1),
  say: phraseSchema.optional(),
})
export type Step = z.infer<typeof stepSchema>

const idsAreUnique = (template: { steps: { id: string; questions: { id: string }[] }[] }): boolean => {
  const ids = template.steps.flatMap((step) => [step.id, ...step.questions.map((question) => question.id)])
  return new Set(ids).size === ids.length
}

/** A meeting's guide. Questions are offered one at a time and never required. */
export const templateSchema = z
  .strictObject({
    id: slugSchema,
    title: phraseSchema,
    when: phraseSchema,
    length: phraseSchema,
    note: phraseSchema,
    steps: z.array(stepSchema).min(1),
  })
  .refine(idsAreUnique, { error: 'repeated' })
export type Template = z.infer<typeof templateSchema>
