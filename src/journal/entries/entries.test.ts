import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '#shared/contract/app-error.ts'
import { type EntryKind, entryKinds } from '#shared/journal/entry.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { sql } from '../storage/sql.ts'
import { amendEntry, listEntries, recordEntry, restoreEntry, trashEntry } from './entries.ts'
import { readEntry } from './find-entries.ts'
import {
  addPersonNamed,
  checkpointOf,
  commitmentOf,
  draftOf,
  experimentOf,
  goalOf,
  noteOf,
  recognitionOf,
  record,
} from './testing/seeded-journal.ts'

let journal: TemporaryJournal
let personId: string

beforeEach(() => {
  journal = temporaryJournal({ now: '2026-03-04T09:00:00.000Z' })
  personId = addPersonNamed(journal, 'Ines')
  journal.events.length = 0
})

afterEach(() => journal.remove())

const list = (kinds: EntryKind[] | null = null) =>
  listEntries(journal.db, { personId, kinds, meetingId: null, limit: 500 }).map(({ id }) => id)

const amend = (id: string, content: Parameters<typeof amendEntry>[1]['content']) =>
  amendEntry(journal, { id, day: '2026-03-02', layer: 'shareable', content })

function addMeeting(ofPerson: string): string {
  const id = journal.newId()
  journal.db.run(sql`
    INSERT INTO meeting (id, person_id, state, day, template_title, template, walk)
    VALUES (${id}, ${ofPerson}, 'held', '2026-03-02', 'Regular', '{}', '{}')
  `)
  return id
}

test('every kind has a table with a column for each of its fields and no other', () => {
  const tables = journal.db.all<{ name: string }>(sql`SELECT name FROM sqlite_schema WHERE type = 'table'`)
  expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining([...entryKinds]))
})

test('an entry keeps its id, its place and the time of its making; an amendment moves only the time of change', () => {
  const place = { meetingId: addMeeting(personId), stepId: 'goals', questionId: 'goals.next' }
  const entry = recordEntry(journal, draftOf(personId, noteOf('first'), { place, layer: 'private' }))
  journal.clock.set('2026-03-05T10:00:00.000Z')
  const amended = amendEntry(journal, {
    id: entry.id,
    day: '2026-03-01',
    layer: 'shareable',
    content: noteOf('second'),
  })
  expect(amended).toEqual({
    ...entry,
    day: '2026-03-01',
    layer: 'shareable',
    content: noteOf('second'),
    updatedAt: '2026-03-05T10:00:00.000Z',
  })
})

test('entries are listed newest day first, and within a day the one written last first', () => {
  const early = record(journal, personId, noteOf('a'), '2026-01-01').id
  const lateFirst = record(journal, personId, noteOf('b'), '2026-02-01').id
  const lateSecond = record(journal, personId, goalOf('c'), '2026-02-01').id
  const backdated = record(journal, personId, noteOf('d'), '2025-12-01').id
  expect(list()).toEqual([lateSecond, lateFirst, early, backdated])
})

test('a list may ask for kinds, for one meeting, and for no more than so many', () => {
  const meetingId = addMeeting(personId)
  const inMeeting = recordEntry(
    journal,
    draftOf(personId, noteOf('here'), { place: { meetingId, stepId: null, questionId: null } }),
  ).id
  const goal = record(journal, personId, goalOf('there')).id
  const note = record(journal, personId, noteOf('there')).id
  const ids = (query: Partial<Parameters<typeof listEntries>[1]>) =>
    listEntries(journal.db, { personId, kinds: null, meetingId: null, limit: 500, ...query }).map(({ id }) => id)
  expect(ids({ kinds: ['goal', 'idea'] })).toEqual([goal])
  expect(ids({ kinds: [] })).toEqual([])
  expect(ids({ meetingId })).toEqual([inMeeting])
  expect(ids({ limit: 2 })).toEqual([note, goal])
})

test('a change is told with ids, and only after it is stored', () => {
  const { id } = record(journal, personId, noteOf('one'))
  amend(id, noteOf('two'))
  trashEntry(journal, id)
  restoreEntry(journal, id)
  expect(journal.events).toEqual(Array(4).fill({ name: 'entries-changed', personIds: [personId], entryIds: [id] }))
})

test('an entry in the trash is not read, listed or amended, and comes back as it was', () => {
  const entry = record(journal, personId, noteOf('kept'))
  trashEntry(journal, entry.id)
  expect(list()).toEqual([])
  expect(() => readEntry(journal.db, entry.id)).toThrow(new AppError('not-found'))
  expect(() => amend(entry.id, noteOf('lost'))).toThrow(new AppError('not-found'))
  expect(() => trashEntry(journal, entry.id)).toThrow(new AppError('not-found'))
  expect(restoreEntry(journal, entry.id)).toEqual(entry)
  expect(restoreEntry(journal, entry.id)).toEqual(entry)
  expect(list()).toEqual([entry.id])
})

test('nothing is written about a person, in a meeting or of an entry that is not there', () => {
  const other = addPersonNamed(journal, 'Noor')
  const note = record(journal, personId, noteOf('a note')).id
  const trashedGoal = record(journal, personId, goalOf('gone')).id
  trashEntry(journal, trashedGoal)
  const before = list()
  journal.events.length = 0
  const inMeeting = (meetingId: string) => ({ place: { meetingId, stepId: null, questionId: null } })
  for (const draft of [
    draftOf(journal.newId(), noteOf('x')),
    draftOf(personId, noteOf('x'), inMeeting(journal.newId())),
    draftOf(personId, noteOf('x'), inMeeting(addMeeting(other))),
    draftOf(personId, checkpointOf(journal.newId())),
    draftOf(personId, checkpointOf(note)),
    draftOf(personId, checkpointOf(trashedGoal)),
    draftOf(personId, checkpointOf(record(journal, other, goalOf('theirs')).id)),
    draftOf(personId, commitmentOf('x', { sourceId: journal.newId() })),
    draftOf(personId, { kind: 'phase', experimentId: note, phase: 'try', happened: '' }),
  ]) {
    journal.events.length = 0
    expect(() => recordEntry(journal, draft)).toThrow(new AppError('not-found'))
    expect(journal.events).toEqual([])
  }
  expect(list()).toEqual(before)
})

test('an amendment may not change the kind or point at nothing', () => {
  const { id } = record(journal, personId, commitmentOf('send the draft'))
  expect(() => amend(id, noteOf('x'))).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  expect(() => amend(id, commitmentOf('x', { sourceId: journal.newId() }))).toThrow(new AppError('not-found'))
  expect(readEntry(journal.db, id).content).toEqual(commitmentOf('send the draft'))
})

test('an entry can still be corrected when what it points at has gone to the trash', () => {
  const experiment = record(journal, personId, experimentOf('pairing')).id
  const phase = { kind: 'phase', experimentId: experiment, phase: 'try', happened: 'a tpyo' } as const
  const { id } = record(journal, personId, phase)
  trashEntry(journal, experiment)
  expect(amend(id, { ...phase, happened: 'a typo' }).content).toEqual({ ...phase, happened: 'a typo' })
})

test('a commitment gets its closing day when it is kept or released, and loses it when it is open again', () => {
  const { id } = record(journal, personId, commitmentOf('send the draft', { closedOn: '2026-01-01' }))
  const stateAfter = (changes: Parameters<typeof commitmentOf>[1]) =>
    amend(id, commitmentOf('send the draft', changes)).content
  expect(readEntry(journal.db, id).content).toMatchObject({ state: 'open', closedOn: null })
  expect(stateAfter({ state: 'kept' })).toMatchObject({ state: 'kept', closedOn: '2026-03-04' })
  expect(stateAfter({ state: 'released', closedOn: '2026-02-01' })).toMatchObject({ closedOn: '2026-02-01' })
  expect(stateAfter({ state: 'open', closedOn: '2026-02-01' })).toMatchObject({ closedOn: null })
})

test('recognition gets the day on which it was said', () => {
  const { id } = record(journal, personId, recognitionOf('steadied the room'))
  expect(amend(id, recognitionOf('steadied the room', { state: 'said' })).content).toMatchObject({
    saidOn: '2026-03-04',
  })
  expect(amend(id, recognitionOf('steadied the room', { state: 'said', saidOn: '2026-03-01' })).content).toMatchObject({
    saidOn: '2026-03-01',
  })
  expect(amend(id, recognitionOf('steadied the room', { saidOn: '2026-03-01' })).content).toMatchObject({
    saidOn: null,
  })
})

test('the day is the manager’s own calendar day', () => {
  const lateEvening = new Date(2026, 2, 4, 23, 59)
  journal.clock.set(lateEvening.toISOString())
  const { content } = record(journal, personId, commitmentOf('call', { state: 'kept' }))
  expect(content).toMatchObject({ closedOn: '2026-03-04' })
})
