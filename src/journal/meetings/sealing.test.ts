import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Content } from '#shared/journal/entry.ts'
import { contentWith } from '#tests/support/example-content.ts'
import { examplePerson } from '#tests/support/example-person.ts'
import { exampleTemplate } from '#tests/support/example-template.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { amendEntry, recordEntry, trashEntry } from '../entries/entries.ts'
import { readEntry } from '../entries/find-entries.ts'
import { addPerson } from '../people/people.ts'
import { endMeeting, readMeeting, startMeeting } from './meetings.ts'
import { sealMeeting } from './sealing.ts'

let journal: TemporaryJournal
let personId: string
let meetingId: string

beforeEach(() => {
  journal = temporaryJournal({ now: '2026-03-04T09:00:00.000Z', templates: [exampleTemplate] })
  personId = addPerson(journal, examplePerson()).id
  meetingId = startMeeting(journal, { from: 'template', personId, templateId: exampleTemplate.id }).id
})

afterEach(() => journal.remove())

const write = (content: Content): string =>
  recordEntry(journal, {
    personId,
    place: { meetingId, stepId: null, questionId: null },
    day: '2026-03-04',
    layer: 'shareable',
    content,
  }).id

const amend = (id: string, content: Content, day = '2026-03-04') =>
  amendEntry(journal, { id, day, layer: 'shareable', content })

const endAndSeal = (): void => {
  endMeeting(journal, { meetingId, as: 'held' })
  sealMeeting(journal, meetingId)
}

const sealed = expect.objectContaining({ code: 'sealed' })

test('only a meeting that ended can be sealed, and its seal keeps its time', () => {
  expect(() => sealMeeting(journal, meetingId)).toThrow(expect.objectContaining({ code: 'not-allowed' }))
  endAndSeal()
  journal.clock.set('2026-05-01T09:00:00.000Z')
  expect(sealMeeting(journal, meetingId).sealedAt).toBe('2026-03-04T09:00:00.000Z')
  expect(readMeeting(journal.db, meetingId).sealedAt).toBe('2026-03-04T09:00:00.000Z')
})

test('the words of a sealed meeting stand, and so does their day', () => {
  const id = write(contentWith('note', { text: 'as it was' }))
  endAndSeal()
  expect(() => amend(id, contentWith('note', { text: 'as I would like it' }))).toThrow(sealed)
  expect(() => amend(id, contentWith('note', { text: 'as it was' }), '2026-03-05')).toThrow(sealed)
  expect(readEntry(journal.db, id).content).toEqual(contentWith('note', { text: 'as it was' }))
})

test('what is open goes on: a promise is kept, an answer is given, an empty field is filled', () => {
  const promise = write(contentWith('commitment', { what: 'call' }))
  const asked = write(contentWith('opinion', { asked: 'Which?', theirAdvice: 'The small one' }))
  endAndSeal()
  expect(amend(promise, contentWith('commitment', { what: 'call', state: 'kept' })).content).toMatchObject({
    state: 'kept',
  })
  const answered = { asked: 'Which?', theirAdvice: 'The small one', myDecision: 'It is', toldOn: '2026-03-09' }
  expect(amend(asked, contentWith('opinion', answered)).content).toMatchObject(answered)
  expect(() => amend(asked, contentWith('opinion', { ...answered, theirAdvice: 'The large one' }))).toThrow(sealed)
})

test('nothing is written into a sealed meeting; an addendum stands beside it, dated', () => {
  const id = write(contentWith('note', { text: 'as it was' }))
  endAndSeal()
  expect(() => write(contentWith('note', { text: 'one more' }))).toThrow(sealed)
  const { content, place } = recordEntry(journal, {
    personId,
    place: { meetingId: null, stepId: null, questionId: null },
    day: '2026-04-01',
    layer: 'shareable',
    content: contentWith('addendum', { entryId: id, text: 'It turned out well.' }),
  })
  expect(content).toMatchObject({ entryId: id })
  expect(place.meetingId).toBeNull()
})

test('who may see an entry stays the manager’s to say, and so does what is deleted', () => {
  const id = write(contentWith('note', { text: 'as it was' }))
  endAndSeal()
  const content = contentWith('note', { text: 'as it was' })
  expect(amendEntry(journal, { id, day: '2026-03-04', layer: 'private', content }).layer).toBe('private')
  expect(() => trashEntry(journal, id)).not.toThrow()
})
