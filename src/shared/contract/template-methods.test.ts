import fc from 'fast-check'
import { expect, test } from 'vitest'
import { templateSchema } from '../journal/template.ts'
import { templateMethods } from './template-methods.ts'

test('what is accepted for a new template is accepted by the schema that reads it, and a blank step is not', () => {
  const words = fc.oneof(fc.constantFrom('', ' ', '\t', '\u00a0', 'Walk'), fc.string({ maxLength: 500 }))
  const { input } = templateMethods.createTemplate
  fc.assert(
    fc.property(words, words, words, (title, stepTitle, question) => {
      const step = { id: 'step', title: stepTitle, voice: ['ask'], principles: [], writesTo: ['note'] }
      const steps = [{ ...step, questions: [{ id: 'question', text: question }] }]
      const read = templateSchema.safeParse({ id: 'own', title, when: '', length: '', note: '', steps })
      expect(input.safeParse({ title, stepTitle, question }).success).toBe(read.success)
    }),
    { examples: [['x', ' ', 'q']] },
  )
})
