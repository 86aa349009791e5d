import { afterEach, beforeEach, expect, test } from 'vitest'
import { dayOfNumber } from '#shared/journal/day.ts'
import type { Content } from '#shared/journal/entry.ts'
import { titleOf } from '#shared/journal/entry-words.ts'
import { unpackDays } from '#shared/journal/packed-days.ts'
import { unpackMarks } from '#shared/journal/packed-marks.ts'
import { timelineSchema } from '#shared/journal/timeline.ts'
import { contentWith } from '#tests/support/example-content.ts'
import { examplePerson } from '#tests/support/example-person.ts'
import { exampleTemplate } from '#tests/support/example-template.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { recordEntry, trashEntry } from '../entries/entries.ts'
import { draftOf } from '../entries/testing/seeded-journal.ts'
import { endMeeting, planMeeting } from '../meetings/meetings.ts'
import { addPerson } from '../people/people.ts'
import { readTimeline } from './timeline.ts'

let journal: TemporaryJournal
let ada: string
beforeEach(() => {
  journal = temporaryJournal({ now: '2026-03-04T09:00:00.000Z', templates: [exampleTemplate] })
  ada = addPerson(journal, examplePerson()).id
})
afterEach(() => journal.remove())

const put = (day: string, content: Content, personId = ada): string =>
  recordEntry(journal, draftOf(personId, content, { day })).id
const plan = (plannedFor: string): string =>
  planMeeting(journal, { personId: ada, templateId: exampleTemplate.id, plannedFor }).id
const read = (from: string | null, to: string | null, withWords: boolean) => {
  const answer = timelineSchema.parse(readTimeline(journal.db, { personId: ada, from, to, withWords }))
  return { ...answer, marks: unpackMarks(answer.marks), heldDays: unpackDays(answer.heldDays).map(dayOfNumber) }
}
const timeline = (from: string | null = null, to: string | null = null) => read(from, to, true)
const bare = { until: null, state: null, group: null, level: null }

test('nothing written gives no span and no marks', () => {
  expect(timeline()).toEqual({ span: null, marks: [], heldDays: [], counts: [] })
})

test.each<[Content, object]>([
  [contentWith('note', { text: 'x' }), bare],
  [contentWith('listening', { theirWords: 'x' }), bare],
  [contentWith('capability', { problem: 'x' }), bare],
  [contentWith('investment', { what: 'x' }), bare],
  [
    contentWith('commitment', { what: 'x', owner: 'them', due: '2026-03-01' }),
    { ...bare, until: '2026-03-01', state: 'open', group: 'them' },
  ],
  [
    contentWith('commitment', { what: 'x', due: '2026-03-01', state: 'kept', closedOn: '2026-02-20' }),
    { ...bare, until: '2026-02-20', state: 'kept', group: 'me' },
  ],
  [contentWith('freedom', { area: 'x', level: 'delegate' }), { ...bare, group: 'x', level: 'delegate' }],
  [contentWith('recognition', { whatTheyDid: 'x' }), { ...bare, state: 'noticed' }],
  [
    contentWith('recognition', { whatTheyDid: 'x', state: 'said', saidOn: '2026-02-14' }),
    { ...bare, until: '2026-02-14', state: 'said' },
  ],
  [
    contentWith('recognition', { whatTheyDid: 'x', state: 'said', saidOn: '2026-02-14', landed: 'She smiled' }),
    { ...bare, until: '2026-02-14', state: 'landed' },
  ],
  [
    contentWith('freedom', { area: 'x', level: 'tell', giveBackOn: '2026-04-01' }),
    { ...bare, until: '2026-04-01', group: 'x', level: 'tell' },
  ],
  [contentWith('idea', { idea: 'x', answeredOn: '2026-02-20' }), { ...bare, until: '2026-02-20' }],
  [contentWith('opinion', { asked: 'x', toldOn: '2026-02-21' }), { ...bare, until: '2026-02-21' }],
])('the mark of %j says until when, in which state and on which line', (content, detail) => {
  const id = put('2026-02-10', content)
  const { marks } = timeline()
  const mark = { id, kind: content.kind, day: '2026-02-10', layer: 'shareable', title: 'x', ...detail }
  expect(marks).toMatchObject([mark])
})

test('a goal and its checkpoints share a line', () => {
  const goalId = put('2026-01-10', contentWith('goal', { title: 'Calm migration', targetDay: '2026-06-01' }))
  put('2026-02-10', contentWith('checkpoint', { goalId, happened: 'Done', becomes: 'reached' }))
  expect(timeline().marks).toMatchObject([
    { kind: 'goal', until: '2026-06-01', state: 'reached', group: goalId, title: 'Calm migration' },
    { kind: 'checkpoint', until: null, state: 'reached', group: goalId, title: 'Done' },
  ])
})

test('an experiment and its phases share a line, which ends with the experiment, or else with the patience', () => {
  const patience = { intended: 'Pilot', patienceUntil: '2026-04-01' }
  const running = put('2026-01-10', contentWith('experiment', patience))
  const ended = put('2026-01-11', contentWith('experiment', { ...patience, endedOn: '2026-03-01' }))
  put('2026-02-10', contentWith('phase', { experimentId: running, phase: 'setback', happened: 'It failed' }))
  expect(timeline().marks).toMatchObject([
    { kind: 'experiment', until: '2026-04-01', state: 'running', group: running },
    { kind: 'experiment', until: '2026-03-01', state: 'ended', group: ended },
    { kind: 'phase', state: 'setback', group: running },
  ])
})

test('a title is the first written line, cut as it is in lists', () => {
  const contents = [
    contentWith('note', { text: `  ${'long '.repeat(80)}\nsecond line` }),
    contentWith('note', { text: `${'x'.repeat(138)}👩🏽‍🚀 and more` }),
    contentWith('note', { text: 'first\nsecond' }),
    contentWith('listening', { theirWords: ' ', myReading: 'only a reading' }),
    contentWith('note', { text: '' }),
  ]
  for (const [index, content] of contents.entries()) put(`2026-02-1${index}`, content)
  expect(timeline().marks.map(({ title }) => title)).toEqual(contents.map((content) => titleOf(content)))
})

test('marks and one-on-ones that were held stand in the order of days; the period bounds both, and the span stays whole', () => {
  const early = put('2026-01-10', contentWith('recognition', { whatTheyDid: 'x' }))
  const late = put('2026-02-10', contentWith('note', { text: 'x' }))
  const between = put('2026-01-20', contentWith('idea', { idea: 'x' }))
  plan('2026-03-20T09:00')
  for (const day of ['2026-02-01', '2025-12-20']) {
    endMeeting(journal, { meetingId: plan(`${day}T09:00`), as: 'held' })
  }
  endMeeting(journal, { meetingId: plan('2026-02-02T09:00'), as: 'not-held' })
  expect(timeline().marks.map(({ id }) => id)).toEqual([early, between, late])
  expect(timeline().heldDays).toEqual(['2025-12-20', '2026-02-01'])
  const span = { from: '2025-12-20', to: '2026-03-20' }
  expect(timeline().span).toEqual(span)
  const january = timeline('2026-01-01', '2026-01-31')
  expect(january).toMatchObject({ span, heldDays: [] })
  expect(january.marks.map(({ id }) => id)).toEqual([early, between])
  expect(january.counts?.map(({ month }) => month)).toEqual(['2026-01', '2026-01'])
})

test('a period bounds marks with both of its days included, and may be open at either end', () => {
  for (const day of ['2026-01-09', '2026-01-10', '2026-01-11']) put(day, contentWith('note', { text: day }))
  const titles = (from: string | null, to: string | null) => timeline(from, to).marks.map(({ title }) => title)
  expect(titles('2026-01-10', '2026-01-10')).toEqual(['2026-01-10'])
  expect(titles('2026-01-10', null)).toEqual(['2026-01-10', '2026-01-11'])
  expect(titles(null, '2026-01-10')).toEqual(['2026-01-09', '2026-01-10'])
})

test('months count the entries of each principle, and the private ones among them; a note serves none', () => {
  put('2026-01-10', contentWith('recognition', { whatTheyDid: 'x' }))
  recordEntry(journal, draftOf(ada, contentWith('investment', { what: 'x' }), { day: '2026-01-20', layer: 'private' }))
  put('2026-01-21', contentWith('idea', { idea: 'x' }))
  put('2026-02-01', contentWith('note', { text: 'x' }))
  put('2026-03-01', contentWith('freedom', { area: 'x' }))
  expect(new Set(timeline().counts)).toEqual(
    new Set([
      { month: '2026-01', principle: 9, count: 2, privates: 1 },
      { month: '2026-01', principle: 4, count: 1, privates: 0 },
      { month: '2026-03', principle: 7, count: 1, privates: 0 },
    ]),
  )
})

test('a sketch stands in the same places, with neither ids nor words of entries', () => {
  const goalId = put('2026-01-10', contentWith('goal', { title: 'Calm migration', targetDay: '2026-06-01' }))
  put('2026-02-10', contentWith('checkpoint', { goalId, happened: 'Done', becomes: 'reached' }))
  put('2026-02-11', contentWith('note', { text: 'Nobody else reads this' }))
  const placesOf = ({ marks }: ReturnType<typeof read>) =>
    marks.map(({ id: _, title: __, group, ...place }) => ({
      ...place,
      line: marks.findIndex((other) => other.group === group),
    }))
  expect(placesOf(read(null, null, false))).toEqual(placesOf(timeline()))
  const sketch = readTimeline(journal.db, { personId: ada, from: null, to: null, withWords: false })
  expect(JSON.stringify(sketch)).not.toMatch(/Calm migration|Nobody else/)
  expect(JSON.stringify(sketch)).not.toContain(goalId)
  expect(sketch.counts).toBeNull()
})

test('the trash and other people have no place in it', () => {
  const bela = addPerson(journal, examplePerson({ name: 'Bela' })).id
  put('2026-01-10', contentWith('idea', { idea: 'By Bela' }), bela)
  trashEntry(journal, put('2026-01-10', contentWith('idea', { idea: 'Thrown away' })))
  expect(timeline()).toEqual({ span: null, marks: [], heldDays: [], counts: [] })
})

test('an unknown person is not found', () => {
  const personId = journal.newId()
  expect(() => readTimeline(journal.db, { personId, from: null, to: null, withWords: true })).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  )
})
