import { afterEach, beforeEach, expect, test } from 'vitest'
import { blankDraft } from '#shared/journal/summary-draft.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { removeAgendaItem, tickAgendaItem } from '../agenda/agenda.ts'
import { recordEntry } from '../entries/entries.ts'
import {
  addPersonNamed,
  draftOf,
  experimentOf,
  goalOf,
  noteOf,
  recognitionOf,
  record,
} from '../entries/testing/seeded-journal.ts'
import { saveSummaryDraft } from './drafts.ts'
import { sayFirst } from './say-first.ts'
import { readSummary } from './summary.ts'

let journal: TemporaryJournal
let personId: string

const period = { from: '2026-01-01', to: '2026-06-30' }

beforeEach(() => {
  journal = temporaryJournal({ now: '2026-07-01T09:00:00.000Z' })
  personId = addPersonNamed(journal, 'Ines')
})

afterEach(() => journal.remove())

const checks = () => readSummary(journal, { personId, period }).checks
const phaseOf = (experimentId: string, happened: string) =>
  ({ kind: 'phase', experimentId, phase: 'setback', happened }) as const
const listeningTo = (whoseView: string) =>
  ({ kind: 'listening', theirWords: 'It takes too long', myReading: '', whoseView, level: null, surprise: '' }) as const

test('what was said on a day, or made by both, was said; the rest is not known to be', () => {
  const note = record(journal, personId, noteOf('a note'))
  const goal = record(journal, personId, goalOf('Ship the export'))
  const said = record(journal, personId, recognitionOf('stayed calm', { state: 'said', saidOn: '2026-02-03' }))
  expect(checks().said).toEqual([
    { entryId: note.id, on: null, isOnAgenda: false },
    { entryId: goal.id, on: '2026-03-02', isOnAgenda: false },
    { entryId: said.id, on: '2026-02-03', isOnAgenda: false },
  ])
})

test('an unsaid sentence goes on the next agenda, for both to see, and is said when it is ticked', () => {
  const note = record(journal, personId, noteOf('a note'))
  const item = sayFirst(journal, { personId, period, entryId: note.id })
  expect(item).toMatchObject({ personId, text: '2 March 2026: a note.', layer: 'shareable' })
  expect(checks().said).toEqual([{ entryId: note.id, on: null, isOnAgenda: true }])
  tickAgendaItem(journal, { id: item.id, ticked: true })
  expect(checks().said).toEqual([{ entryId: note.id, on: '2026-07-01', isOnAgenda: false }])
  tickAgendaItem(journal, { id: item.id, ticked: false })
  removeAgendaItem(journal, { id: item.id })
  expect(checks().said).toEqual([{ entryId: note.id, on: null, isOnAgenda: false }])
})

test('no private sentence, and none of another period, can be put on an agenda from here', () => {
  const { id } = recordEntry(journal, draftOf(personId, noteOf('for me'), { layer: 'private' }))
  const earlier = record(journal, personId, noteOf('long ago'), '2025-01-01')
  for (const entryId of [id, earlier.id]) {
    expect(() => sayFirst(journal, { personId, period, entryId })).toThrow('not-found')
  }
})

test('an experiment is told as a whole arc; one that goes on, or of which a part is not told, is named', () => {
  const one = record(journal, personId, experimentOf('Pair on incidents'), '2025-12-01')
  const other = record(journal, personId, { ...experimentOf('Write first'), endedOn: '2026-05-01' }, '2026-01-02')
  const setback = record(journal, personId, phaseOf(one.id, 'it hurt'), '2026-01-03')
  record(journal, personId, phaseOf(other.id, 'it was slow'), '2026-01-04')
  const later = record(journal, personId, phaseOf(one.id, 'it went on'), '2026-01-05')
  const lines = readSummary(journal, { personId, period }).document.sections.flatMap((section) => section.lines)
  expect(lines.map(({ sentence }) => sentence)).toEqual([
    'Begun on 2 January 2026: Write first.',
    'A setback: “Write first”, 4 January 2026: it was slow.',
    'A setback: “Pair on incidents”, 3 January 2026: it hurt.',
    'A setback: “Pair on incidents”, 5 January 2026: it went on.',
  ])
  expect(checks().experiments).toEqual([
    { entryId: setback.id, experimentId: one.id, isOpen: true, untold: [one.id] },
    { entryId: later.id, experimentId: one.id, isOpen: true, untold: [one.id] },
  ])
  // Told whole, with what lies outside the dates; it counts for no month of the period.
  const before = readSummary(journal, { personId, period })
  saveSummaryDraft(journal, { personId, draft: { ...blankDraft, wholeArcs: [one.id] } })
  const whole = readSummary(journal, { personId, period })
  expect(whole.document.sections[0]?.lines[0]?.sentence).toBe('Begun on 1 December 2025: Pair on incidents.')
  expect(whole.checks.experiments.flatMap(({ untold }) => untold)).toEqual([])
  expect(whole.months).toEqual(before.months)
})

test('the view of somebody else is named, and is not told as the words of the partner', () => {
  record(journal, personId, listeningTo('hers'))
  record(journal, personId, listeningTo(' ines '))
  const others = record(journal, personId, listeningTo('the night shift'))
  expect(checks().othersViews).toEqual([{ entryId: others.id, whose: 'the night shift' }])
  const lines = readSummary(journal, { personId, period }).document.sections.flatMap((section) => section.lines)
  expect(lines.map(({ sentence }) => sentence)).toEqual([
    '2 March 2026, in Ines’s own words:',
    '2 March 2026, in Ines’s own words:',
    '2 March 2026, Ines on a view (the night shift):',
  ])
})
