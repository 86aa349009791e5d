import { expect, test } from 'vitest'
import type { Template } from '#shared/journal/template.ts'
import { everydayTemplate, meetingTemplate, meetingTemplates, mirrorTemplate } from './templates.ts'

const guide = (id: string, title: string): Template => ({
  id,
  title,
  when: 'any week',
  length: '10 min',
  note: 'A small guide.',
  steps: [
    {
      id: 'arrive',
      title: 'Arrive',
      voice: ['ask'],
      principles: [],
      writesTo: ['note'],
      questions: [{ id: 'q', text: '?' }],
    },
  ],
})

const shelf = [guide('stay', 'Stay interview'), guide('mirror', 'Mirror'), guide('heat', 'Disagreement')]
const everyday = guide('regular-one-on-one', 'Regular one-on-one')

test('the mirror is never offered for a meeting', () => {
  expect(meetingTemplates(shelf).map(({ id }) => id)).toEqual(['heat', 'stay'])
  expect(() => meetingTemplate(shelf, 'mirror')).toThrow(expect.objectContaining({ code: 'not-found' }))
})

test('the mirror finds its own guide, or none', () => {
  expect(mirrorTemplate(shelf)?.title).toBe('Mirror')
  expect(mirrorTemplate([everyday])).toBeUndefined()
})

test('the everyday guide comes first, the others by title', () => {
  expect(meetingTemplates([...shelf, everyday]).map(({ id }) => id)).toEqual(['regular-one-on-one', 'heat', 'stay'])
})

test('without the everyday guide another one is leaned on, and without any none', () => {
  expect(everydayTemplate([...shelf, everyday])?.id).toBe('regular-one-on-one')
  expect(everydayTemplate(shelf)?.id).toBe('heat')
  expect(everydayTemplate([guide('mirror', 'Mirror')])).toBeUndefined()
})
