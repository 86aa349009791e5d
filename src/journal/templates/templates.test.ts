import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Template } from '#shared/journal/template.ts'
import { exampleTemplate } from '#tests/support/example-template.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { duplicateTemplate } from './own-templates.ts'
import { everydayTemplate, listTemplates, meetingTemplate, mirrorTemplate, readTemplate } from './templates.ts'

const guide = (id: string, title: string): Template => ({ ...exampleTemplate, id, title })

const everyday = guide('regular-one-on-one', 'Regular one-on-one')
const stay = guide('stay', 'Stay interview')
const heat = guide('heat', 'Disagreement')
const mirror = guide('mirror', 'Mirror')

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const shelf = (...templates: Template[]) => ({ ...journal, templates })
const ids = (...templates: Template[]) => listTemplates(shelf(...templates)).map(({ id }) => id)
const notFound = expect.objectContaining({ code: 'not-found' })

test('the mirror is never offered for a meeting, nor copied into one', () => {
  expect(ids(stay, mirror, heat)).toEqual(['heat', 'stay'])
  expect(() => meetingTemplate(shelf(stay, mirror), 'mirror')).toThrow(notFound)
  expect(() => duplicateTemplate(shelf(stay, mirror), 'mirror')).toThrow(notFound)
})

test('the mirror finds its own guide, or none', () => {
  expect(mirrorTemplate([stay, mirror])?.title).toBe('Mirror')
  expect(mirrorTemplate([stay])).toBeUndefined()
})

test('the everyday guide comes first, the others by title, the own ones among them', () => {
  expect(ids(stay, heat, everyday)).toEqual(['regular-one-on-one', 'heat', 'stay'])
  duplicateTemplate(shelf(stay, heat, everyday), 'heat')
  expect(ids(stay, heat, everyday)).toEqual(['regular-one-on-one', 'heat', 'disagreement-2', 'stay'])
})

test('without the everyday guide another one is leaned on, and without any none', () => {
  expect(everydayTemplate(shelf(stay, heat, everyday))?.id).toBe('regular-one-on-one')
  expect(everydayTemplate(shelf(stay, heat))?.id).toBe('heat')
  expect(everydayTemplate(shelf(mirror))).toBeUndefined()
})

test('own words are not hidden by a guide of the same id that a later Alongside brings', () => {
  duplicateTemplate(shelf(heat), 'heat')
  const later = guide('disagreement-2', 'Something new')
  expect(listTemplates(shelf(later)).map(({ origin, title }) => [origin, title])).toEqual([['own', 'Disagreement 2']])
})

test('a guide is read with what it is: built in, or own and in which version', () => {
  expect(readTemplate(shelf(stay), 'stay')).toEqual({ origin: 'built-in', version: null, template: stay })
  const { template } = duplicateTemplate(shelf(stay), 'stay')
  expect(readTemplate(shelf(stay), template.id)).toEqual({ origin: 'own', version: 1, template })
})
