import { expect, test } from 'vitest'
import { templateFileSentence } from './template-file.ts'

test.each([
  ['steps.2.questions.1.text', 'too-long', 'Step 3, question 2: there is more than a template can hold.'],
  ['steps.2.questions.1.id', 'repeated', 'Step 3, question 2: its id was used before.'],
  ['steps.0.id', 'repeated', 'Step 1: its id was used before.'],
  ['steps.4.writesTo.0', 'unknown', 'Step 5, what it may write: Alongside does not know what stands there.'],
  ['steps.4.questions', 'too-short', 'Step 5, questions: nothing stands there.'],
  ['steps.4', 'wrong-kind', 'Step 5: what stands there has another form than a template’s.'],
  ['steps', 'missing', 'Steps: nothing is written there.'],
  ['title', 'missing', 'Title: nothing is written there.'],
  ['id', 'wrong-kind', 'Id: what stands there has another form than a template’s.'],
  ['', 'wrong-kind', 'This file does not hold a template, which is one object in JSON.'],
  ['', 'unknown', 'This file holds a part that no template of Alongside has.'],
] as const)('a problem at %s is told as a place that one finds in the file', (path, problem, sentence) => {
  expect(templateFileSentence({ path, problem })).toBe(`${sentence} Nothing was imported; mend the file and try again.`)
})

test('without a place the sentence is whole all the same', () => {
  expect(templateFileSentence(undefined)).toMatch(/^This file is not a template .* Nothing was imported;/)
})
