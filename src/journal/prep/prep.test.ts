import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Content } from '#shared/journal/entry.ts'
import { mostGoals, prepBriefSchema } from '#shared/journal/prep-brief.ts'
import { contentWith } from '#tests/support/example-content.ts'
import { examplePerson } from '#tests/support/example-person.ts'
import { exampleTemplate } from '#tests/support/example-template.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { addAgendaItem } from '../agenda/agenda.ts'
import { recordEntry, trashEntry } from '../entries/entries.ts'
import { draftOf } from '../entries/testing/seeded-journal.ts'
import { endMeeting, planMeeting, startMeeting } from '../meetings/meetings.ts'
import { addPerson } from '../people/people.ts'
import { readPrepBrief } from './prep.ts'

let journal: TemporaryJournal
let ada: string
beforeEach(() => {
  journal = temporaryJournal({ now: '2026-03-04T09:00:00.000Z', templates: [exampleTemplate] })
  ada = addPerson(journal, examplePerson()).id
})
afterEach(() => journal.remove())

const put = (day: string, content: Content, personId = ada): string =>
  recordEntry(journal, draftOf(personId, content, { day, layer: 'private' })).id
const brief = () => prepBriefSchema.parse(readPrepBrief(journal, ada))
const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id)
const hold = (day: string): string => {
  journal.clock.set(`${day}T09:00:00.000Z`)
  const { id } = startMeeting(journal, { from: 'template', personId: ada, templateId: exampleTemplate.id })
  return endMeeting(journal, { meetingId: id, as: 'held' }).id
}

test('before anything was written the brief is empty but for a first question', () => {
  expect(brief()).toMatchObject({
    person: { id: ada },
    next: null,
    last: null,
    iOwe: [],
    theyOwe: [],
    toSay: [],
    lastWords: null,
    freedom: [],
    goals: [],
    moreGoals: 0,
    waiting: [],
    agenda: [],
    question: { id: 'arrive.1' },
  })
})

test('what I owe and what they owe stand apart, open promises only', () => {
  const mine = put('2026-02-01', contentWith('commitment', { owner: 'me', what: 'Ask for a budget' }))
  const theirs = put('2026-02-01', contentWith('commitment', { owner: 'them', what: 'Write the outline' }))
  put('2026-02-01', contentWith('commitment', { what: 'Kept', state: 'kept', closedOn: '2026-02-03' }))
  const { iOwe, theyOwe } = brief()
  expect([idsOf(iOwe), idsOf(theyOwe)]).toEqual([[mine], [theirs]])
})

test('the brief holds as many live goals as one can talk about, the newest, and says how many more there are', () => {
  const days = Array.from({ length: mostGoals + 2 }, (_, index) => `2026-02-0${index + 1}`)
  const goals = days.map((day) => put(day, contentWith('goal', { title: day })))
  expect(brief().goals.map(({ goal }) => goal.id)).toEqual(goals.toReversed().slice(0, mostGoals))
  expect(brief().moreGoals).toBe(2)
})

test('unanswered ideas and opinions wait, the oldest first, and are gone once answered', () => {
  const opinion = put('2026-02-10', contentWith('opinion', { asked: 'Which vendor?' }))
  const idea = put('2026-01-10', contentWith('idea', { idea: 'A reading hour' }))
  put('2026-01-05', contentWith('idea', { idea: 'Answered', answeredOn: '2026-02-01' }))
  put('2026-01-05', contentWith('opinion', { asked: 'Told', toldOn: '2026-02-01' }))
  expect(idsOf(brief().waiting)).toEqual([idea, opinion])
})

test('recognition stays in the brief until it is said', () => {
  const noticed = put('2026-02-10', contentWith('recognition', { whatTheyDid: 'Stayed calm' }))
  put('2026-02-11', contentWith('recognition', { whatTheyDid: 'Said', state: 'said', saidOn: '2026-02-11' }))
  expect(idsOf(brief().toSay)).toEqual([noticed])
})

test('their last words are the newest ones written down', () => {
  put('2026-01-10', contentWith('listening', { theirWords: 'Older' }))
  const newest = put('2026-02-10', contentWith('listening', { theirWords: 'I want to try it alone.' }))
  put('2026-02-20', contentWith('listening', { myReading: 'Only my reading' }))
  expect(brief().lastWords?.id).toBe(newest)
})

test('freedom is marked when it changed since the last meeting, moved meetings left aside', () => {
  put('2026-01-10', contentWith('freedom', { area: 'Vendors', level: 'consult' }))
  put('2026-01-10', contentWith('freedom', { area: 'Hiring', level: 'agree' }))
  hold('2026-02-01')
  put('2026-02-15', contentWith('freedom', { area: 'Vendors', level: 'delegate' }))
  journal.clock.set('2026-02-20T09:00:00.000Z')
  const moved = planMeeting(journal, {
    personId: ada,
    templateId: exampleTemplate.id,
    plannedFor: '2026-02-20T09:00',
  })
  endMeeting(journal, { meetingId: moved.id, as: 'moved' })
  expect(brief().freedom).toMatchObject([
    { area: 'Vendors', level: 'delegate', before: 'consult', since: '2026-02-15', changedSinceLastMeeting: true },
    { area: 'Hiring', level: 'agree', before: null, changedSinceLastMeeting: false },
  ])
})

test('live goals come with their last checkpoint', () => {
  const goalId = put('2026-01-10', contentWith('goal', { title: 'Calm migration' }))
  put('2026-01-20', contentWith('checkpoint', { goalId, happened: 'Half of the tables moved' }))
  const last = put('2026-02-20', contentWith('checkpoint', { goalId, happened: 'All but one' }))
  put('2026-01-10', contentWith('goal', { title: 'Reached', state: 'reached' }))
  expect(brief().goals.map(({ goal, lastCheckpoint }) => [goal.id, lastCheckpoint?.id])).toEqual([[goalId, last]])
})

test('the agenda and the next meeting are there, and a meeting going on is the next one', () => {
  addAgendaItem(journal, { personId: ada, text: 'Holiday cover', layer: 'shareable' })
  const plannedFor = '2026-03-11T09:00'
  const planned = planMeeting(journal, { personId: ada, templateId: exampleTemplate.id, plannedFor })
  expect(brief()).toMatchObject({ next: { id: planned.id, plannedFor }, agenda: [{ text: 'Holiday cover' }] })
  const { id } = startMeeting(journal, { from: 'template', personId: ada, templateId: exampleTemplate.id })
  expect(brief().next?.id).toBe(id)
})

test('the brief of one person holds nothing of another and nothing from the trash', () => {
  const bela = addPerson(journal, examplePerson({ name: 'Bela' })).id
  put('2026-02-01', contentWith('commitment', { what: 'For Bela' }), bela)
  put('2026-02-01', contentWith('idea', { idea: 'By Bela' }), bela)
  trashEntry(journal, put('2026-02-01', contentWith('recognition', { whatTheyDid: 'Thrown away' })))
  expect(brief()).toMatchObject({ iOwe: [], waiting: [], toSay: [] })
})

test('an unknown person is not found', () => {
  expect(() => readPrepBrief(journal, journal.newId())).toThrow(expect.objectContaining({ code: 'not-found' }))
})
