import { afterEach, beforeEach, expect, test } from 'vitest'
import { examplePerson } from '#tests/support/example-person.ts'
import { exampleTemplate, otherTemplate } from '#tests/support/example-template.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { addPerson } from '../people/people.ts'
import { readMeetingOutlook, suggestQuestion } from './meeting-outlook.ts'
import { endMeeting, planMeeting, saveWalk, startMeeting } from './meetings.ts'

let journal: TemporaryJournal
let ada: string
beforeEach(() => {
  journal = temporaryJournal({ now: '2026-03-04T09:00:00.000Z', templates: [exampleTemplate, otherTemplate] })
  ada = addPerson(journal, examplePerson()).id
})
afterEach(() => journal.remove())

const plan = (plannedFor: string, templateId = exampleTemplate.id) =>
  planMeeting(journal, { personId: ada, templateId, plannedFor })
const start = () => startMeeting(journal, { from: 'template', personId: ada, templateId: exampleTemplate.id })
const hold = () => endMeeting(journal, { meetingId: start().id, as: 'held' })
const outlook = () => readMeetingOutlook(journal, ada)
const suggestion = () => suggestQuestion(journal, { personId: ada, next: outlook().planned })

test('before the first meeting there is neither a last nor an open nor a planned one', () => {
  expect(outlook()).toEqual({ open: null, planned: null, last: null })
})

test('of several plans the first from today on counts', () => {
  plan('2026-02-20T09:00')
  plan('2026-03-18T09:00')
  const soon = plan('2026-03-11T09:00')
  expect(outlook().planned?.id).toBe(soon.id)
})

test('a plan of earlier today still counts', () => {
  plan('2026-03-18T09:00')
  const today = plan('2026-03-04T08:00')
  expect(outlook().planned?.id).toBe(today.id)
})

test('a plan that its day went by is not what comes next', () => {
  plan('2026-02-20T09:00')
  expect(outlook().planned).toBeNull()
})

test('a meeting going on stands beside the plan', () => {
  const planned = plan('2026-03-04T10:00')
  const open = start()
  expect(outlook()).toMatchObject({ open: { id: open.id }, planned: { id: planned.id }, last: null })
})

test('the last meeting is the latest one held: neither moved, nor not held', () => {
  const held = hold()
  journal.clock.set('2026-03-05T09:00:00.000Z')
  endMeeting(journal, { meetingId: start().id, as: 'moved' })
  endMeeting(journal, { meetingId: plan('2026-03-05T09:00').id, as: 'not-held' })
  expect(outlook().last?.id).toBe(held.id)
})

test('the suggested question comes from the template of the next meeting', () => {
  plan('2026-03-11T09:00', otherTemplate.id)
  expect(suggestion()).toEqual({ id: 'arrive.1', text: 'Question 1 of arrive?', stepTitle: 'Step arrive' })
})

test('each meeting held moves the suggestion on, past steps for the manager alone, to a rested question', () => {
  const suggested = Array.from({ length: 4 }, () => {
    const question = suggestion()?.id
    hold()
    return question
  })
  expect(suggested).toEqual(['arrive.1', 'listen.2', 'arrive.3', 'arrive.1'])
})

test('a step whose questions were all asked lately lets another step speak that has a rested one', () => {
  hold()
  hold()
  const { id: meetingId, walk } = start()
  saveWalk(journal, { meetingId, walk: { ...walk, skipped: ['arrive'] } })
  endMeeting(journal, { meetingId, as: 'held' })
  // The turn is at `listen`, both of whose questions were asked.
  expect(suggestion()?.id).toBe('arrive.3')
})

test('without any template there is no suggestion', () => {
  expect(suggestQuestion({ ...journal, templates: [] }, { personId: ada, next: null })).toBeNull()
})
