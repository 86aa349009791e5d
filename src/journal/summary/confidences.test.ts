import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Content } from '#shared/journal/entry.ts'
import type { Meeting } from '#shared/journal/meeting.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { recordEntry } from '../entries/entries.ts'
import {
  addPersonNamed,
  commitmentOf,
  draftOf,
  experimentOf,
  goalOf,
  noteOf,
  recognitionOf,
  record,
} from '../entries/testing/seeded-journal.ts'
import { readHandover } from '../handover/handover.ts'
import { endMeeting, startMeeting } from '../meetings/meetings.ts'
import { loadTemplates } from '../templates/load-templates.ts'
import { readSummary } from './summary.ts'

const { templates } = loadTemplates(join(import.meta.dirname, '../../../resources/templates'))
const period = { from: '2026-01-01', to: '2026-12-31' }

let journal: TemporaryJournal
let personId: string

beforeEach(() => {
  journal = temporaryJournal({ now: '2026-03-04T09:00:00.000Z', templates })
  personId = addPersonNamed(journal, 'Ines')
})

afterEach(() => journal.remove())

const wordsOfThem = (theirWords: string) =>
  ({ kind: 'listening', theirWords, myReading: '', whoseView: '', level: null, surprise: '' }) as const

const meet = (templateId: string): Meeting => startMeeting(journal, { from: 'template', personId, templateId })

const writeIn = ({ id: meetingId, day }: Meeting, stepId: string, content: Content) =>
  recordEntry(journal, draftOf(personId, content, { day, place: { meetingId, stepId, questionId: null } }))

const summary = () => readSummary(journal, { personId, period })
const sections = () => summary().document.sections
const told = (): string => JSON.stringify(summary().document)
const hold = (meeting: Meeting) => endMeeting(journal, { meetingId: meeting.id, as: 'held' })

test('no entry of a disagreement meeting is included for a day, whatever its kind, and then all are', () => {
  const meeting = meet('disagreement')
  writeIn(meeting, 'hear-their-side-fully', wordsOfThem('You gave it away'))
  writeIn(meeting, 'smallest-next-step', commitmentOf('ask the drivers', { state: 'kept', closedOn: meeting.day }))
  writeIn(meeting, 'smallest-next-step', goalOf('Rest days stand'))
  writeIn(meeting, 'smallest-next-step', commitmentOf('write it down'))
  hold(meeting)
  expect(sections()).toEqual([])
  expect(readHandover(journal, personId).facts).toEqual([])
  expect(summary().leftOut.cooling).toBe(4)
  journal.clock.set('2026-03-05T09:00:01.000Z')
  expect(told()).toContain('You gave it away')
  expect(readHandover(journal, personId).facts).toHaveLength(2)
  expect(summary().leftOut.cooling).toBe(0)
})

test('a disagreement meeting that goes on is hot, and one entry that changes keeps the whole of it hot', () => {
  const meeting = meet('disagreement')
  writeIn(meeting, 'open-safely', wordsOfThem('Let us talk'))
  journal.clock.set('2026-03-06T09:00:00.000Z')
  expect(sections()).toEqual([])
  hold(meeting)
  journal.clock.set('2026-03-07T08:00:00.000Z')
  expect(sections()).toEqual([])
  writeIn(meeting, 'open-safely', wordsOfThem('And again'))
  journal.clock.set('2026-03-08T07:00:00.000Z')
  expect(sections()).toEqual([])
  journal.clock.set('2026-03-08T08:00:01.000Z')
  expect(told()).toContain('Let us talk')
})

test('what was written in a step for me alone was said to no one', () => {
  const meeting = meet('regular-one-on-one')
  const alone = meeting.template.steps.find(({ voice }) => voice.every((each) => each === 'private'))?.id ?? ''
  const aloud = meeting.template.steps.find(({ voice }) => !voice.includes('private'))?.id ?? ''
  writeIn(meeting, alone, experimentOf('Pair on incidents'))
  writeIn(meeting, alone, goalOf('Ship the export'))
  writeIn(meeting, aloud, experimentOf('Write first'))
  hold(meeting)
  expect(summary().checks.said.map(({ on }) => on)).toEqual([null, null, meeting.day])
})

test('a note of mine stands under its own heading and is no quotation', () => {
  record(journal, personId, noteOf('I was ill and sent no word'))
  record(journal, personId, wordsOfThem('I went for a walk'))
  expect(sections().map(({ theme, title, lines }) => [theme, title, lines.map(({ quote }) => quote)])).toEqual([
    ['listening', 'In their own words', ['I went for a walk']],
    ['notes', 'Notes', [null]],
  ])
})

test('only what is marked as theirs is a quotation', () => {
  record(
    journal,
    personId,
    recognitionOf('stayed calm', { state: 'said', saidOn: '2026-03-02', saidWords: 'Well done' }),
  )
  record(journal, personId, {
    kind: 'plan',
    seasonFrom: '2026-01-01',
    seasonTo: '2026-02-01',
    growInto: 'teaching',
    iWillOpen: '',
    iCommit: '',
    theyCommit: '',
    lookAgainOn: null,
  })
  record(journal, personId, {
    kind: 'disagreement',
    iSaw: 'two rotas',
    theirView: 'one was mine',
    myPart: '',
    commonGround: '',
    nextStep: '',
    repairCheckOn: null,
    repairedOn: null,
    repair: '',
  })
  journal.clock.set('2026-03-09T09:00:00.000Z')
  const lines = sections().flatMap((section) => section.lines)
  expect(lines.map(({ quote }) => quote)).toEqual(lines.map(() => null))
  for (const words of ['Well done', 'teaching', 'one was mine']) expect(told()).toContain(words)
})
