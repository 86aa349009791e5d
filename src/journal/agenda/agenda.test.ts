import { afterEach, beforeEach, expect, test } from 'vitest'
import { examplePerson } from '#tests/support/example-person.ts'
import { exampleTemplate } from '#tests/support/example-template.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { endMeeting, planMeeting } from '../meetings/meetings.ts'
import { addPerson } from '../people/people.ts'
import { addAgendaItem, listAgenda, removeAgendaItem, tickAgendaItem } from './agenda.ts'

let journal: TemporaryJournal
let ada: string
beforeEach(() => {
  journal = temporaryJournal({ now: '2026-03-04T09:00:00.000Z', templates: [exampleTemplate] })
  ada = addPerson(journal, examplePerson()).id
})
afterEach(() => journal.remove())

const add = (text: string) => addAgendaItem(journal, { personId: ada, text, layer: 'shareable' })
const texts = () => listAgenda(journal, ada).map(({ text }) => text)

test('items stand in the order in which they were added', () => {
  expect(add('Migration')).toMatchObject({ personId: ada, text: 'Migration', addedOn: '2026-03-04', tickedOn: null })
  add('Holiday cover')
  expect(texts()).toEqual(['Migration', 'Holiday cover'])
  expect(journal.events.at(-1)).toEqual({ name: 'agenda-changed', personIds: [ada] })
})

test('an item outlives every moved meeting', () => {
  add('Migration')
  for (const plannedFor of ['2026-03-05T09:00', '2026-03-12T09:00']) {
    const meeting = planMeeting(journal, { personId: ada, templateId: exampleTemplate.id, plannedFor })
    endMeeting(journal, { meetingId: meeting.id, as: 'moved' })
  }
  journal.clock.set('2026-04-30T09:00:00.000Z')
  expect(listAgenda(journal, ada)).toMatchObject([{ text: 'Migration', addedOn: '2026-03-04' }])
})

test('an item is carried on by meetings that were held, and not by those that moved or did not take place', () => {
  add('Migration')
  for (const [day, as] of [
    ['05', 'moved'],
    ['06', 'held'],
    ['07', 'not-held'],
    ['08', 'held'],
  ] as const) {
    journal.clock.set(`2026-03-${day}T09:00:00.000Z`)
    const plannedFor = `2026-03-${day}T09:30`
    const { id } = planMeeting(journal, { personId: ada, templateId: exampleTemplate.id, plannedFor })
    endMeeting(journal, { meetingId: id, as })
  }
  expect(listAgenda(journal, ada)).toMatchObject([{ carriedFrom: '2026-03-06', carriedTimes: 2 }])
})

test('a ticked item stays in sight for the day, can be unticked, and is gone the day after', () => {
  const { id } = add('Migration')
  expect(tickAgendaItem(journal, { id, ticked: true }).tickedOn).toBe('2026-03-04')
  expect(texts()).toEqual(['Migration'])
  expect(tickAgendaItem(journal, { id, ticked: false }).tickedOn).toBeNull()
  tickAgendaItem(journal, { id, ticked: true })
  journal.clock.set('2026-03-05T09:00:00.000Z')
  expect(texts()).toEqual([])
  expect(tickAgendaItem(journal, { id, ticked: true }).tickedOn).toBe('2026-03-04')
})

test('a removed item is gone, and each person has an agenda of their own', () => {
  const bela = addPerson(journal, examplePerson({ name: 'Bela' })).id
  const item = add('Migration')
  addAgendaItem(journal, { personId: bela, text: 'Only for Bela', layer: 'shareable' })
  removeAgendaItem(journal, { id: item.id })
  expect(texts()).toEqual([])
  expect(listAgenda(journal, bela)).toHaveLength(1)
})

test('an unknown person or item is not found', () => {
  const unknown = journal.newId()
  const notFound = expect.objectContaining({ code: 'not-found' })
  expect(() => addAgendaItem(journal, { personId: unknown, text: 'x', layer: 'shareable' })).toThrow(notFound)
  expect(() => tickAgendaItem(journal, { id: unknown, ticked: true })).toThrow(notFound)
  expect(() => removeAgendaItem(journal, { id: unknown })).toThrow(notFound)
})
