import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Template, templateSchema } from '#shared/journal/template.ts'
import { anyTemplate } from '#shared/journal/testing/any-template.ts'
import { savableTemplate } from './savable-template.ts'

/** What somebody may leave in the fields of an editor half way. */
const anyDraftOf = (template: Template): fc.Arbitrary<Template> => {
  const anyText = fc.constantFrom('', '  ', 'kept?', 'x'.repeat(501))
  return fc
    .record({
      title: anyText,
      note: anyText,
      say: anyText,
      stepTitle: anyText,
      question: anyText,
      added: anyText,
      keepsVoice: fc.boolean(),
      keepsSteps: fc.boolean(),
    })
    .map((words) => ({
      ...template,
      title: words.title,
      note: words.note,
      steps: template.steps
        .filter(() => words.keepsSteps)
        .map((step) => ({
          ...step,
          title: words.stepTitle,
          say: words.say,
          voice: step.voice.filter(() => words.keepsVoice),
          writesTo: step.writesTo.filter(() => words.keepsVoice),
          questions: [
            ...step.questions.map((question) => ({ ...question, text: words.question })),
            { id: `${step.id}.added`, text: words.added },
          ],
        })),
    }))
}

const anyDraft = anyTemplate.chain((template) => anyDraftOf(template).map((draft) => ({ template, draft })))

test('whatever stands in the fields, what is saved is a whole template', () => {
  fc.assert(
    fc.property(anyDraft, ({ template, draft }) => {
      expect(templateSchema.safeParse(savableTemplate(draft, template)).success).toBe(true)
    }),
  )
})

test('a template without a problem is saved word for word', () => {
  fc.assert(
    fc.property(anyTemplate, anyTemplate, (template, before) => {
      expect(savableTemplate(template, before)).toEqual(template)
    }),
  )
})

test('a field that was emptied keeps its last words, and the others are saved', () => {
  const [template] = fc.sample(anyTemplate, 1)
  const [first] = template?.steps ?? []
  if (!template || !first) throw new Error('no template')
  const questions = first.questions.map((question) => ({ ...question, text: '' }))
  const draft = {
    ...template,
    title: ' ',
    note: 'New note',
    steps: [{ ...first, questions }, ...template.steps.slice(1)],
  }
  expect(savableTemplate(draft, template)).toEqual({ ...template, note: 'New note' })
})

test('a new step is kept from its first question on', () => {
  const [template] = fc.sample(anyTemplate, 1)
  if (!template) throw new Error('no template')
  const added = { id: 'new', title: 'New', voice: [], principles: [], writesTo: [], questions: [{ id: 'q', text: '' }] }
  const draft = { ...template, steps: [...template.steps, added] }
  expect(savableTemplate(draft, template)).toEqual(template)
  const asked = { ...added, questions: [{ id: 'q', text: 'Why?' }] }
  expect(savableTemplate({ ...template, steps: [asked] }, template).steps).toEqual([
    { ...asked, voice: ['ask'], writesTo: ['note'] },
  ])
})
