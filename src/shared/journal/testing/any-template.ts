import fc from 'fast-check'
import { stepTargetSchema, type Template, voiceSchema } from '../template.ts'

const anyLine = fc.string({ unit: 'grapheme', maxLength: 60 })
const anyPhrase = anyLine.map((text) => `${text}.`)
const anyPrinciple = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant('plan' as const))

const anyStep = fc.record(
  {
    title: anyPhrase,
    voice: fc.uniqueArray(fc.constantFrom(...voiceSchema.options), { minLength: 1 }),
    principles: fc.uniqueArray(anyPrinciple),
    writesTo: fc.uniqueArray(fc.constantFrom(...stepTargetSchema.options), { minLength: 1 }),
    texts: fc.array(anyPhrase, { minLength: 1, maxLength: 5 }),
    say: anyPhrase,
  },
  { requiredKeys: ['title', 'voice', 'principles', 'writesTo', 'texts'] },
)

/** Any template that the schema takes, with ids of its own. */
export const anyTemplate: fc.Arbitrary<Template> = fc
  .record({
    title: anyPhrase,
    when: anyLine,
    length: anyLine,
    note: anyLine,
    steps: fc.array(anyStep, { minLength: 1, maxLength: 6 }),
  })
  .map(({ steps, ...words }) => ({
    id: 'any-template',
    ...words,
    steps: steps.map(({ texts, ...step }, at) => ({
      id: `step-${at}`,
      ...step,
      questions: texts.map((text, number) => ({ id: `step-${at}.${number}`, text })),
    })),
  }))
