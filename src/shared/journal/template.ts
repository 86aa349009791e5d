import { z } from 'zod'
import { principleSchema } from './principle.ts'
import { headingOf, phraseOf, wordsSchema } from './text.ts'

const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100)
export const longestPhrase = 500
/** As many as a walk holds. */
const mostParts = 100

const lineSchema = wordsSchema(longestPhrase)
/** What a guide or a step is called. */
export const headingSchema = headingOf(longestPhrase)
/** A question, or what is said. */
export const phraseSchema = phraseOf(longestPhrase)

/** The records a step may write. Those of later chapters are named already, so that templates never change shape. */
export const stepTargetSchema = z.enum([
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
export const voiceSchema = z.enum(['private', 'ask', 'say'])
export type Voice = z.infer<typeof voiceSchema>

const questionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/)
    .max(200),
  text: phraseSchema,
})
export type Question = z.infer<typeof questionSchema>

const stepSchema = z.strictObject({
  id: slugSchema,
  title: headingSchema,
  voice: z.array(voiceSchema).min(1),
  principles: z.array(principleSchema),
  writesTo: z.array(stepTargetSchema).min(1),
  questions: z.array(questionSchema).min(1).max(mostParts),
  say: phraseSchema.optional(),
})
export type Step = z.infer<typeof stepSchema>

/** Where an id stands that was there before, the first time it does; undefined when every id is its own. */
function placeOfRepeatedId(steps: readonly Pick<Step, 'id' | 'questions'>[]): (string | number)[] | undefined {
  const seen = new Set<string>()
  const places = steps.flatMap(({ id, questions }, step) => [
    { id, path: ['steps', step, 'id'] },
    ...questions.map((question, at) => ({ id: question.id, path: ['steps', step, 'questions', at, 'id'] })),
  ])
  return places.find(({ id }) => seen.size === seen.add(id).size)?.path
}

/** A meeting's guide. Questions are offered one at a time and never required. */
export const templateSchema = z
  .strictObject({
    id: slugSchema,
    title: headingSchema,
    when: lineSchema,
    length: lineSchema,
    note: lineSchema,
    steps: z.array(stepSchema).min(1).max(mostParts),
  })
  .superRefine(({ steps }, check) => {
    const path = placeOfRepeatedId(steps)
    if (path) check.addIssue({ code: 'custom', message: 'repeated', path })
  })
export type Template = z.infer<typeof templateSchema>

/** Every text of a template by its part; a step or question that moves keeps its text. */
export const textsOfTemplate = ({ title, when, length, note, steps }: Template): [string, string][] => [
  ...Object.entries({ title, when, length, note }),
  ...steps.flatMap((step): [string, string][] => [
    [`${step.id}/title`, step.title],
    [`${step.id}/say`, step.say ?? ''],
    ...step.questions.map((question): [string, string] => [`question/${question.id}`, question.text]),
  ]),
]
