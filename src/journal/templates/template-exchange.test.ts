import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Template } from '#shared/journal/template.ts'
import { anyTemplate } from '#shared/journal/testing/any-template.ts'
import { exampleTemplate } from '#tests/support/example-template.ts'
import { type TemporaryJournal, temporaryJournal, withTemporaryJournal } from '#tests/support/temporary-journal.ts'
import { duplicateTemplate, listTemplateVersions, saveTemplate, trashTemplate } from './own-templates.ts'
import { addTemplateFromText, readTemplateText } from './template-exchange.ts'
import { listTemplates } from './templates.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal({ templates: [exampleTemplate] })
})
afterEach(() => journal.remove())

const walk: Template = { ...exampleTemplate, id: 'walk', title: 'A walk' }
const add = (content: unknown, asCopy = false) =>
  addTemplateFromText(journal, { text: typeof content === 'string' ? content : JSON.stringify(content), asCopy })
const textOf = (id: string) => readTemplateText(journal, id).text
const [firstStep] = exampleTemplate.steps
const withStep = (changes: object) => ({ ...walk, steps: [...walk.steps, { ...firstStep, id: 'more', ...changes }] })
const question = { id: 'more.1', text: 'What else?' }

test('whatever a template says, its file brings it into another journal unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(anyTemplate, (template) =>
      withTemporaryJournal((other) => {
        const { text } = readTemplateText({ ...other, templates: [template] }, template.id)
        expect(addTemplateFromText(other, { text, asCopy: false }).template).toEqual(template)
        expect(JSON.parse(readTemplateText(other, template.id).text)).toEqual(JSON.parse(text))
      }),
    ),
    { numRuns: 25 },
  )
})

test.each<[string, unknown, object]>([
  ['is not JSON', '{ "title": "Ada and I', { path: '', problem: 'wrong-kind' }],
  ['is empty', '', { path: '', problem: 'wrong-kind' }],
  ['has no words in its title', { ...walk, title: '   ' }, { path: 'title', problem: 'missing' }],
  ['has no steps', { ...walk, steps: [] }, { path: 'steps', problem: 'too-short' }],
  ['has a title that is too long', { ...walk, title: 'a'.repeat(501) }, { path: 'title', problem: 'too-long' }],
  ['has an id that is no id', { ...walk, id: '../walk' }, { path: 'id', problem: 'wrong-kind' }],
  ['writes a kind nobody knows', withStep({ writesTo: ['score'] }), { path: 'steps.3.writesTo.0', problem: 'unknown' }],
  ['knows ten principles', withStep({ principles: [10] }), { path: 'steps.3.principles.0', problem: 'out-of-range' }],
  ['has two steps of one id', withStep({ id: 'arrive' }), { path: 'steps.3.id', problem: 'repeated' }],
  [
    'has two questions of one id',
    withStep({ questions: [question, question] }),
    { path: 'steps.3.questions.1.id', problem: 'repeated' },
  ],
  [
    'has a question that is too long',
    withStep({ questions: [question, { id: 'more.2', text: 'a'.repeat(501) }] }),
    { path: 'steps.3.questions.1.text', problem: 'too-long' },
  ],
  [
    'has more steps than a walk can hold',
    {
      ...walk,
      steps: Array.from({ length: 101 }, (_, at) => ({
        ...firstStep,
        id: `s${at}`,
        questions: [{ id: `q${at}`, text: '?' }],
      })),
    },
    { path: 'steps', problem: 'too-long' },
  ],
])('a file that %s is refused with the place of the problem, and nothing comes in', (_what, content, problem) => {
  expect(() => add(content)).toThrow(
    expect.objectContaining({ code: 'template-invalid', detail: { fields: expect.arrayContaining([problem]) } }),
  )
  expect(listTemplates(journal).map(({ id }) => id)).toEqual([exampleTemplate.id])
  expect(journal.events).toEqual([])
})

test('a file of an id that is in use is refused, built in or own, and comes in as a copy when that is asked', () => {
  const { template: own } = add(walk)
  for (const { id } of [exampleTemplate, own]) {
    const text = textOf(id)
    expect(() => add(text)).toThrow(expect.objectContaining({ code: 'template-exists' }))
  }
  const { template: copy } = add(textOf(own.id), true)
  expect(copy).toEqual({ ...walk, id: 'a-walk-2', title: 'A walk 2' })
  expect(listTemplates(journal)).toHaveLength(3)
})

test('a file of a template in the trash brings it back, and its words from before stay as a version', () => {
  const { template: own } = duplicateTemplate(journal, exampleTemplate.id)
  const text = textOf(own.id)
  saveTemplate(journal, { ...own, title: `${own.title}, changed since` })
  trashTemplate(journal, own.id)
  expect(add(text)).toEqual({ origin: 'own', version: 2, template: own })
  expect(listTemplateVersions(journal, own.id).map(({ template }) => template.title)).toEqual([
    `${own.title}, changed since`,
  ])
})
