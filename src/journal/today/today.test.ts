import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Content } from '#shared/journal/entry.ts'
import { todayLists, todaySchema } from '#shared/journal/today.ts'
import { contentWith } from '#tests/support/example-content.ts'
import { examplePerson } from '#tests/support/example-person.ts'
import { exampleTemplate } from '#tests/support/example-template.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { recordEntry } from '../entries/entries.ts'
import { draftOf } from '../entries/testing/seeded-journal.ts'
import { endMeeting, planMeeting, startMeeting } from '../meetings/meetings.ts'
import { addPerson, setPersonState } from '../people/people.ts'
import { readToday, readTodayList } from './today.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal({ now: '2026-03-04T09:00:00.000Z', templates: [exampleTemplate] })
})
afterEach(() => journal.remove())

const add = (name: string, rhythmDays: number | null = null): string =>
  addPerson(journal, examplePerson({ name, rhythmDays })).id
const put = (personId: string, day: string, content: Content): string =>
  recordEntry(journal, draftOf(personId, content, { day })).id
const plan = (personId: string, plannedFor: string) =>
  planMeeting(journal, { personId, templateId: exampleTemplate.id, plannedFor })
const hold = (personId: string): void => {
  endMeeting(journal, { meetingId: plan(personId, '2026-03-04T08:00').id, as: 'held' })
}
const today = () => todaySchema.parse(readToday(journal))
const nothing = { first: [], count: 0 }
const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id)

test('an empty journal gives an empty day', () => {
  expect(today()).toEqual({
    day: '2026-03-04',
    board: [],
    iOwe: nothing,
    toSay: nothing,
    waiting: nothing,
    lookIns: nothing,
    repairChecks: nothing,
    renewals: nothing,
  })
})

test('a line says when we met, when we meet, and the day that the rhythm suggests', () => {
  const ada = add('Ada', 14)
  hold(ada)
  plan(ada, '2026-03-19T10:00')
  expect(today().board).toMatchObject([
    { lastMet: '2026-03-04', plannedFor: '2026-03-19T10:00', rhythmDay: '2026-03-18', openMeetingId: null },
  ])
})

test('without a rhythm no day is suggested; before a first meeting it is counted from the day they were added', () => {
  hold(add('Ada'))
  add('Bela', 7)
  const days = () => Object.fromEntries(today().board.map(({ person, rhythmDay }) => [person.name, rhythmDay]))
  expect(days()).toEqual({ Ada: null, Bela: '2026-03-04' })
  journal.clock.set('2026-03-05T09:00:00.000Z')
  expect(days()).toEqual({ Ada: null, Bela: '2026-03-11' })
})

test('after a vacation neither a plan that its day went by nor a day of the past is what comes next', () => {
  const ada = add('Ada', 14)
  hold(ada)
  const passed = plan(ada, '2026-06-17T10:00')
  journal.clock.set('2026-07-20T09:00:00.000Z')
  const next = { plannedFor: null, planId: null, rhythmDay: '2026-07-22' }
  expect(today().board).toMatchObject([next])
  endMeeting(journal, { meetingId: passed.id, as: 'not-held' })
  expect(today().board).toMatchObject([next])
})

test('whom I am meeting now comes first, then whom I meet next', () => {
  const [later, rhythmic, soon, open] = [add('Ada'), add('Bela', 8), add('Chidi'), add('Dana')]
  add('Emil')
  plan(later, '2026-03-20T09:00')
  hold(rhythmic)
  plan(soon, '2026-03-05T09:00')
  startMeeting(journal, { from: 'template', personId: open, templateId: exampleTemplate.id })
  expect(today().board.map(({ person }) => person.name)).toEqual(['Dana', 'Chidi', 'Bela', 'Ada', 'Emil'])
  expect(today().board[0]?.openMeetingId).not.toBeNull()
})

test('the board holds active people only; the lists forget the archived and keep the paused', () => {
  const [ada, bela] = [add('Ada'), add('Bela')]
  const owed = put(ada, '2026-02-01', contentWith('commitment', { what: 'Ask for a budget' }))
  put(bela, '2026-02-01', contentWith('commitment', { what: 'Long gone' }))
  setPersonState(journal, { id: ada, state: 'paused' })
  setPersonState(journal, { id: bela, state: 'archived' })
  expect(today().board).toEqual([])
  expect(idsOf(today().iOwe.first)).toEqual([owed])
})

test('what I owe to anyone is there, the oldest promise first, and never what they owe', () => {
  const [ada, bela] = [add('Ada'), add('Bela')]
  const newer = put(ada, '2026-02-20', contentWith('commitment', { what: 'Newer', due: '2026-03-01' }))
  const older = put(bela, '2026-01-20', contentWith('commitment', { what: 'Older' }))
  put(ada, '2026-01-01', contentWith('commitment', { what: 'Theirs', owner: 'them' }))
  expect(idsOf(today().iOwe.first)).toEqual([older, newer])
})

test('recognition to say and answers that people wait for are there, the oldest first', () => {
  const [ada, bela] = [add('Ada'), add('Bela')]
  const toSay = put(ada, '2026-02-20', contentWith('recognition', { whatTheyDid: 'Stayed calm' }))
  const asked = put(ada, '2026-02-21', contentWith('opinion', { asked: 'Which vendor?' }))
  const idea = put(bela, '2026-02-20', contentWith('idea', { idea: 'A reading hour' }))
  expect(idsOf(today().toSay.first)).toEqual([toSay])
  expect(idsOf(today().waiting.first)).toEqual([idea, asked])
})

test('look-ins are named fourteen days ahead and stay until the area moves on', () => {
  const ada = add('Ada')
  const freedom = (area: string, lookIn: string | null) => contentWith('freedom', { area, lookIn })
  const past = put(ada, '2026-01-01', freedom('Vendors', '2026-02-01'))
  const soon = put(ada, '2026-01-01', freedom('Hiring', '2026-03-18'))
  put(ada, '2026-01-01', freedom('Budget', '2026-03-19'))
  put(ada, '2026-01-01', freedom('Releases', '2026-02-01'))
  put(ada, '2026-02-02', freedom('Releases', null))
  expect(idsOf(today().lookIns.first)).toEqual([past, soon])
})

test('a long list begins with its ten oldest and says how many there are; the whole is there when asked for', () => {
  const ada = add('Ada')
  const days = Array.from({ length: 15 }, (_, index) => `2026-02-${String(15 - index).padStart(2, '0')}`)
  const oldestFirst = days.map((day) => put(ada, day, contentWith('commitment', {}))).reverse()
  expect({ ...today().iOwe, first: idsOf(today().iOwe.first) }).toEqual({ first: oldestFirst.slice(0, 10), count: 15 })
  expect(idsOf(readTodayList(journal, 'iOwe'))).toEqual(oldestFirst)
})

test('a list that is hardly longer than ten is there whole', () => {
  const ada = add('Ada')
  for (let count = 1; count <= 13; count += 1) put(ada, '2026-02-01', contentWith('recognition', {}))
  expect([today().toSay.first.length, today().toSay.count]).toEqual([13, 13])
  put(ada, '2026-02-01', contentWith('recognition', {}))
  expect([today().toSay.first.length, today().toSay.count]).toEqual([10, 14])
})

test('every short list is the same whole as on Today', () => {
  const ada = add('Ada')
  put(ada, '2026-02-01', contentWith('commitment', { what: 'Ask for a budget' }))
  put(ada, '2026-02-01', contentWith('recognition', {}))
  put(ada, '2026-02-01', contentWith('idea', {}))
  put(ada, '2026-02-01', contentWith('freedom', { lookIn: '2026-03-01' }))
  const day = today()
  for (const list of todayLists) {
    const whole = readTodayList(journal, list)
    expect(day[list]).toEqual({ first: whole, count: whole.length })
  }
  expect(todayLists.filter((list) => day[list].count > 0)).toEqual(['iOwe', 'toSay', 'waiting', 'lookIns'])
})

test('every year that a computer can show has a day', () => {
  const ada = add('Ada', 300)
  hold(ada)
  const years = fc.oneof(
    fc.constantFrom(1, 1900, 1949, 1950, 1969, 2199, 2200, 9999),
    fc.integer({ min: 1, max: 9999 }),
  )
  fc.assert(
    fc.property(years, fc.constantFrom('01-01T00:00', '12-31T23:59'), (year, day) => {
      journal.clock.set(`${String(year).padStart(4, '0')}-${day}:00.000Z`)
      expect(today().board).toHaveLength(1)
    }),
  )
  journal.clock.set('2199-12-31T12:00:00.000Z')
  endMeeting(journal, { meetingId: plan(ada, '2199-12-31T08:00').id, as: 'held' })
  expect(today().board).toMatchObject([{ rhythmDay: '2199-12-31' }])
})
