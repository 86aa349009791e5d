import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Template } from '#shared/journal/template.ts'
import { examplePerson } from '#tests/support/example-person.ts'
import { exampleTemplate } from '#tests/support/example-template.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { endMeeting, planMeeting, readMeeting, startMeeting } from '../meetings/meetings.ts'
import { addPerson } from '../people/people.ts'
import {
  createTemplate,
  duplicateTemplate,
  listTemplateVersions,
  restoreTemplate,
  restoreTemplateVersion,
  saveTemplate,
  trashTemplate,
} from './own-templates.ts'
import { listTemplates, readTemplate } from './templates.ts'

let journal: TemporaryJournal
let own: Template
beforeEach(() => {
  journal = temporaryJournal({ now: '2026-03-04T09:00:00.000Z', templates: [exampleTemplate] })
  own = duplicateTemplate(journal, exampleTemplate.id).template
})
afterEach(() => journal.remove())

const notFound = expect.objectContaining({ code: 'not-found' })
const at = (time: string) => journal.clock.set(`2026-03-04T${time}:00.000Z`)
const rename = (title: string) => saveTemplate(journal, { ...own, title })
const earlierTitles = () =>
  listTemplateVersions(journal, own.id).map(({ version, template }) => [version, template.title])

test('a duplicate is the manager’s own: numbered, with an id of its own, the questions as they were', () => {
  expect(own).toEqual({ ...exampleTemplate, id: 'regular-one-on-one-2', title: 'Regular one-on-one 2' })
  expect(duplicateTemplate(journal, own.id).template).toMatchObject({
    id: 'regular-one-on-one-3',
    title: 'Regular one-on-one 3',
  })
  expect(journal.templates).toEqual([exampleTemplate])
  expect(journal.events).toContainEqual({ name: 'templates-changed' })
})

test('a new template begins with one step and one question', () => {
  const words = { title: 'Walk in the park', stepTitle: 'Open', question: 'What is on your mind?' }
  const { template } = createTemplate(journal, words)
  expect(template).toMatchObject({ id: 'walk-in-the-park', title: 'Walk in the park', steps: [{ title: 'Open' }] })
  expect(template.steps[0]?.questions).toMatchObject([{ text: 'What is on your mind?' }])
  expect(createTemplate(journal, words).template.id).toBe('walk-in-the-park-2')
})

test('within ten minutes the words are amended; then what stood there is kept as a version, in one sitting too', () => {
  at('09:05')
  expect(rename(`${own.title} one`).version).toBe(1)
  at('09:09')
  expect(rename(`${own.title} two`).version).toBe(1)
  expect(earlierTitles()).toEqual([])
  at('09:15')
  expect(rename(`${own.title} three`).version).toBe(2)
  expect(earlierTitles()).toEqual([[1, `${own.title} two`]])
  expect(listTemplateVersions(journal, own.id)[0]?.changedAt).toBe('2026-03-04T09:09:00.000Z')
  at('09:20')
  expect(rename(`${own.title} four`).version).toBe(2)
})

test('words are kept as a version before they are written over', () => {
  at('09:01')
  expect(rename('Something else').version).toBe(2)
  expect(earlierTitles()).toEqual([[1, own.title]])
})

test('a pause without a change makes no version and tells nobody', () => {
  at('11:00')
  const { events } = journal
  const told = events.length
  expect(saveTemplate(journal, own).version).toBe(1)
  expect(earlierTitles()).toEqual([])
  expect(events).toHaveLength(told)
})

test('a version that is taken back is a new one, and the words of before stay too', () => {
  at('10:00')
  rename('Second')
  expect(restoreTemplateVersion(journal, { id: own.id, version: 1 })).toMatchObject({ version: 3, template: own })
  expect(earlierTitles()).toEqual([
    [2, 'Second'],
    [1, own.title],
  ])
  expect(restoreTemplateVersion(journal, { id: own.id, version: 2 }).template.title).toBe('Second')
  expect(() => restoreTemplateVersion(journal, { id: own.id, version: 9 })).toThrow(notFound)
})

test('a template in the trash is offered nowhere and comes back as it was', () => {
  at('10:00')
  rename('Second')
  trashTemplate(journal, own.id)
  expect(listTemplates(journal).map(({ id }) => id)).toEqual([exampleTemplate.id])
  for (const refused of [
    () => readTemplate(journal, own.id),
    () => rename('Third'),
    () => trashTemplate(journal, own.id),
    () => listTemplateVersions(journal, own.id),
  ]) {
    expect(refused).toThrow(notFound)
  }
  expect(restoreTemplate(journal, own.id)).toMatchObject({ version: 2, template: { title: 'Second' } })
  expect(earlierTitles()).toEqual([[1, own.title]])
})

test('a new template never takes the id of one in the trash', () => {
  trashTemplate(journal, own.id)
  expect(duplicateTemplate(journal, exampleTemplate.id).template.id).toBe('regular-one-on-one-3')
})

test('what came with Alongside cannot be written, trashed or restored', () => {
  const { id } = exampleTemplate
  for (const refused of [
    () => saveTemplate(journal, exampleTemplate),
    () => trashTemplate(journal, id),
    () => restoreTemplate(journal, id),
    () => listTemplateVersions(journal, id),
    () => restoreTemplateVersion(journal, { id, version: 1 }),
  ]) {
    expect(refused).toThrow(notFound)
  }
})

test('meetings are planned and held with an own template, and keep its questions when it changes or goes', () => {
  const personId = addPerson(journal, examplePerson()).id
  const held = startMeeting(journal, { from: 'template', personId, templateId: own.id })
  endMeeting(journal, { meetingId: held.id, as: 'held' })
  const planned = planMeeting(journal, { personId, templateId: own.id, plannedFor: '2026-03-11T09:00' })
  at('10:00')
  const [first, ...rest] = own.steps
  if (!first) throw new Error('no step')
  const changed = { ...own, title: 'Another', steps: [...rest, { ...first, questions: [{ id: 'new', text: 'New?' }] }] }
  saveTemplate(journal, changed)
  expect(readMeeting(journal.db, held.id).template).toEqual(own)
  trashTemplate(journal, own.id)
  expect(readMeeting(journal.db, held.id).template).toEqual(own)
  const walked = startMeeting(journal, { from: 'plan', meetingId: planned.id })
  expect(walked.template).toEqual(own)
})
