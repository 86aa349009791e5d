import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Meeting } from '#shared/journal/meeting.ts'
import { contentWith } from '#tests/support/example-content.ts'
import { examplePerson } from '#tests/support/example-person.ts'
import { exampleTemplate, otherTemplate } from '#tests/support/example-template.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { recordEntry, trashEntry } from '../entries/entries.ts'
import { addPerson } from '../people/people.ts'
import {
  endMeeting,
  listMeetingDays,
  listMeetings,
  listRestingQuestions,
  planMeeting,
  readMeeting,
  saveWalk,
  startMeeting,
} from './meetings.ts'

let journal: TemporaryJournal
let ada: string
beforeEach(() => {
  journal = temporaryJournal({ now: '2026-03-04T09:00:00.000Z', templates: [exampleTemplate, otherTemplate] })
  ada = addPerson(journal, examplePerson()).id
})
afterEach(() => journal.remove())

const plan = (plannedFor: string, templateId = exampleTemplate.id): Meeting =>
  planMeeting(journal, { personId: ada, templateId, plannedFor })
const startFresh = (personId = ada): Meeting =>
  startMeeting(journal, { from: 'template', personId, templateId: exampleTemplate.id })
const startPlan = ({ id }: Meeting): Meeting => startMeeting(journal, { from: 'plan', meetingId: id })
const end = ({ id }: Meeting, as: 'held' | 'moved' | 'not-held' = 'held'): Meeting =>
  endMeeting(journal, { meetingId: id, as })
const codeOf = (code: string) => expect.objectContaining({ code })

test('a plan is for its own day, and what is read back is what was planned', () => {
  const planned = plan('2026-03-10T14:30')
  expect(planned).toMatchObject({ personId: ada, state: 'planned', day: '2026-03-10', plannedFor: '2026-03-10T14:30' })
  expect(readMeeting(journal.db, planned.id)).toEqual(planned)
  expect(journal.events.at(-1)).toEqual({ name: 'meetings-changed', personIds: [ada] })
})

test('a started plan takes place on the day it starts', () => {
  const started = startPlan(plan('2026-03-10T14:30'))
  expect(started).toMatchObject({ state: 'in-progress', day: '2026-03-04', startedAt: '2026-03-04T09:00:00.000Z' })
  expect(started.plannedFor).toBe('2026-03-10T14:30')
})

test('a meeting keeps the template it began with, whatever becomes of the template', () => {
  const { id } = startFresh()
  const changed = { ...journal, templates: [{ ...exampleTemplate, title: 'New title', steps: [] }] }
  expect(readMeeting(changed.db, id).template).toEqual(exampleTemplate)
})

test('there is one meeting at a time with a person: starting again gives the same one back', () => {
  const open = startFresh()
  expect(startFresh()).toEqual(open)
  expect(startPlan(open)).toEqual(open)
  expect(startPlan(plan('2026-03-04T10:00'))).toEqual(open)
  expect(listMeetings(journal.db, ada).filter(({ state }) => state === 'in-progress')).toHaveLength(1)
})

test('another person can be met at the same time, and a new meeting starts after the end of the last', () => {
  const open = startFresh()
  const bela = addPerson(journal, examplePerson({ name: 'Bela' })).id
  expect(startFresh(bela).id).not.toBe(open.id)
  end(open)
  expect(startFresh().id).not.toBe(open.id)
})

test.each(['held', 'moved', 'not-held'] as const)('a plan and a meeting going on can both end as %s', (as) => {
  for (const meeting of [plan('2026-03-02T09:00'), startFresh()]) {
    const ended = end(meeting, as)
    expect(ended).toMatchObject({ state: as, day: meeting.day, endedAt: '2026-03-04T09:00:00.000Z' })
    expect(readMeeting(journal.db, meeting.id)).toEqual(ended)
  }
})

test('a plan that was held ahead of its day took place today; one that was not held keeps its day', () => {
  expect(end(plan('2026-03-20T09:00'), 'held').day).toBe('2026-03-04')
  expect(end(plan('2026-03-20T09:00'), 'not-held').day).toBe('2026-03-20')
})

test('what has ended cannot start, end or be walked again', () => {
  const ended = end(startFresh())
  expect(() => startPlan(ended)).toThrow(codeOf('not-allowed'))
  expect(() => end(ended, 'moved')).toThrow(codeOf('not-allowed'))
  expect(() => saveWalk(journal, { meetingId: ended.id, walk: ended.walk })).toThrow(codeOf('not-allowed'))
})

test('a walk is kept where it stands', () => {
  const { id, walk } = startFresh()
  const further = { ...walk, order: ['listen', 'arrive', 'leave'], at: 'listen', skipped: ['leave'] }
  saveWalk(journal, { meetingId: id, walk: further })
  expect(readMeeting(journal.db, id).walk).toEqual(further)
  expect(startFresh().walk).toEqual(further)
})

test('a walk that does not fit its template is refused and the old one stays', () => {
  const { id, walk } = startFresh()
  const broken = { ...walk, order: ['arrive'] }
  expect(() => saveWalk(journal, { meetingId: id, walk: broken })).toThrow(codeOf('invalid-input'))
  expect(readMeeting(journal.db, id).walk).toEqual(walk)
})

test('the next meeting offers other questions, also when it was planned before', () => {
  // Further away than the meeting of today reaches.
  const planned = plan('2026-03-25T09:00')
  const first = end(startFresh())
  const second = startPlan(planned)
  expect(first.walk.questions).toMatchObject({ arrive: 'arrive.1', listen: 'listen.1' })
  expect(second.walk.questions).toMatchObject({ arrive: 'arrive.2', listen: 'listen.2' })
})

test('a meeting that was not held leaves its questions rested', () => {
  end(startFresh(), 'not-held')
  expect(startFresh().walk.questions).toMatchObject({ arrive: 'arrive.1' })
})

test('a question that was answered before another one was asked for rests as well', () => {
  const first = startFresh()
  const walk = { ...first.walk, questions: { ...first.walk.questions, arrive: 'arrive.3' } }
  saveWalk(journal, { meetingId: first.id, walk })
  recordEntry(journal, {
    personId: ada,
    place: { meetingId: first.id, stepId: 'arrive', questionId: 'arrive.1' },
    day: '2026-03-04',
    layer: 'private',
    content: contentWith('note', { text: 'Answered first.' }),
  })
  end(first)
  expect(startFresh().walk.questions).toMatchObject({ arrive: 'arrive.2' })
})

test('in a meeting the questions of the six others rest, the latest first, and its own do not', () => {
  const held = Array.from({ length: 8 }, () => end(startFresh()))
  end(startFresh(), 'not-held')
  const open = startFresh()
  const offered = held.map(({ walk }) => new Set(Object.values(walk.questions))).toReversed()
  expect(listRestingQuestions(journal.db, open.id).map((asked) => new Set(asked))).toEqual(offered.slice(0, 6))
  expect(() => listRestingQuestions(journal.db, journal.newId())).toThrow(codeOf('not-found'))
})

test('meetings are listed newest first, with their entries outside the trash', () => {
  const held = end(startFresh())
  const planned = plan('2026-04-01T09:00', otherTemplate.id)
  const [first] = ['one', 'two'].map((text) =>
    recordEntry(journal, {
      personId: ada,
      place: { meetingId: held.id, stepId: 'listen', questionId: null },
      day: '2026-03-04',
      layer: 'private',
      content: contentWith('note', { text }),
    }),
  )
  expect(listMeetings(journal.db, ada).map(({ id, entryCount }) => [id, entryCount])).toEqual([
    [planned.id, 0],
    [held.id, 2],
  ])
  trashEntry(journal, first?.id ?? '')
  expect(listMeetings(journal.db, ada)[1]).toMatchObject({ templateTitle: 'Regular one-on-one', entryCount: 1 })
})

test('the timeline gets day and state of every meeting, oldest first', () => {
  plan('2026-04-01T09:00')
  end(startFresh())
  expect(listMeetingDays(journal.db, ada).map(({ day, state }) => [day, state])).toEqual([
    ['2026-03-04', 'held'],
    ['2026-04-01', 'planned'],
  ])
})

test('an unknown person, template, plan or meeting is not found, and nothing is kept', () => {
  const nobody = journal.newId()
  const templateId = exampleTemplate.id
  expect(() => planMeeting(journal, { personId: nobody, templateId, plannedFor: '2026-03-10T09:00' })).toThrow(
    codeOf('not-found'),
  )
  expect(() => plan('2026-03-10T09:00', 'mirror')).toThrow(codeOf('not-found'))
  expect(() => startFresh(nobody)).toThrow(codeOf('not-found'))
  expect(() => startMeeting(journal, { from: 'plan', meetingId: nobody })).toThrow(codeOf('not-found'))
  expect(() => readMeeting(journal.db, nobody)).toThrow(codeOf('not-found'))
  expect(listMeetings(journal.db, ada)).toEqual([])
})
