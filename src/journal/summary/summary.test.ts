import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Summary } from '#shared/journal/summary.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { recordEntry, trashEntry } from '../entries/entries.ts'
import {
  addPersonNamed,
  commitmentOf,
  draftOf,
  experimentOf,
  freedomOf,
  goalOf,
  noteOf,
  recognitionOf,
  record,
} from '../entries/testing/seeded-journal.ts'
import { readSummary, readSummaryFile } from './summary.ts'

let journal: TemporaryJournal
let personId: string

const period = { from: '2026-01-01', to: '2026-06-30' }

beforeEach(() => {
  journal = temporaryJournal({ now: '2026-07-01T09:00:00.000Z' })
  personId = addPersonNamed(journal, 'Ines')
})

afterEach(() => journal.remove())

const summary = () => readSummary(journal, { personId, period })
const sentences = (): string[] =>
  summary().document.sections.flatMap(({ lines }) => lines.map(({ sentence }) => sentence))
const kept = (what: string, owner: 'me' | 'them', closedOn: string) =>
  commitmentOf(what, { owner, state: 'kept', closedOn })

const quietIn = (months: Summary['months']): string[] =>
  months.flatMap(({ month, count }) => (count === 0 ? [month] : []))

test('only what is shareable, of this person, inside the period and not in the trash gets in', () => {
  record(journal, personId, noteOf('first day'), '2026-01-01')
  record(journal, personId, noteOf('last day'), '2026-06-30')
  record(journal, personId, noteOf('the day before'), '2025-12-31')
  record(journal, personId, noteOf('the day after'), '2026-07-01')
  record(journal, addPersonNamed(journal, 'Noor'), noteOf('somebody else'), '2026-02-01')
  recordEntry(journal, draftOf(personId, noteOf('private'), { layer: 'private', day: '2026-02-01' }))
  trashEntry(journal, record(journal, personId, noteOf('in the trash'), '2026-02-01').id)
  expect(sentences()).toEqual(['1 January 2026: first day.', '30 June 2026: last day.'])
  expect(summary().leftOut).toEqual({ privateEntries: 1, cooling: 0 })
})

test('a period in which nothing was written gives an honest empty document', () => {
  const { document, months, shareOfLastSixWeeks } = summary()
  expect(document.sections).toEqual([])
  expect(document.madeFrom).toBe('Made on 1 July 2026. It tells no entry of this period.')
  expect(quietIn(months)).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'])
  expect(shareOfLastSixWeeks).toBe(0)
})

test('themes keep their order, and my commitments stand above theirs', () => {
  record(journal, personId, kept('bring the rota', 'them', '2026-02-02'), '2026-02-01')
  record(journal, personId, kept('ask finance', 'me', '2026-03-02'), '2026-03-01')
  record(journal, personId, recognitionOf('stayed calm', { state: 'said', saidOn: '2026-02-03' }), '2026-02-01')
  record(journal, personId, goalOf('Ship the export'), '2026-05-01')
  const { sections } = summary().document
  expect(sections.map(({ theme }) => theme)).toEqual(['goals', 'recognition', 'commitments', 'next-season'])
  expect(sections.at(-2)?.lines.map(({ sentence }) => sentence)).toEqual([
    'I kept (2 March 2026): ask finance.',
    'Ines kept (2 February 2026): bring the rota.',
  ])
})

test('recognition that was not said is not told', () => {
  record(journal, personId, recognitionOf('stayed calm'), '2026-02-01')
  expect(sentences()).toEqual([])
})

test('the next season is told from live goals, open commitments, next steps and the plan of a season that is not over', () => {
  const plan = {
    kind: 'plan',
    growInto: 'teaching',
    iWillOpen: '',
    iCommit: '',
    theyCommit: '',
    lookAgainOn: null,
  } as const
  record(journal, personId, { ...goalOf('Ship the export'), targetDay: '2026-09-01' }, '2026-02-01')
  record(journal, personId, { ...goalOf('Done already'), state: 'reached' }, '2026-02-02')
  record(journal, personId, commitmentOf('bring the rota', { owner: 'them', due: '2026-05-01' }), '2026-02-03')
  record(journal, personId, commitmentOf('ask finance', { due: '2026-08-01' }), '2026-02-03')
  record(journal, personId, { ...experimentOf('Pair on incidents'), next: 'every second week' }, '2026-02-04')
  record(journal, personId, { ...plan, seasonFrom: '2026-01-01', seasonTo: '2026-03-31' }, '2026-02-05')
  record(journal, personId, { ...plan, seasonFrom: '2026-07-01', seasonTo: '2026-09-30' }, '2026-02-06')
  const { document, evidence } = summary()
  const ahead = document.sections.at(-1)
  expect(ahead?.title).toBe('Next season')
  expect(ahead?.lines.map(({ sentence }) => sentence)).toEqual([
    'Season from 1 July 2026 to 30 September 2026. What Ines wants to grow into: teaching.',
    'A goal that goes on: Ship the export, by 1 September 2026.',
    'I will: ask finance, by 1 August 2026.',
    // A day that has passed is not told of what is ahead.
    'Ines will: bring the rota.',
    'Next in “Pair on incidents”: every second week.',
  ])
  // An entry that is told twice is one piece of evidence, offered once.
  const offered = evidence.flatMap(({ lines }) => lines.map(({ entryId }) => entryId))
  expect(new Set(offered).size).toBe(offered.length)
  expect(document.madeFrom).toContain(`from ${offered.length} dated entries`)
})

test('freedom tells the level before, and keeps the event behind it to the manager', () => {
  record(journal, personId, freedomOf('vendors', { level: 'advise' }), '2026-02-01')
  record(journal, personId, freedomOf('vendors', { level: 'agree', reason: 'the invoice' }), '2026-03-01')
  expect(sentences()).toEqual([
    'vendors: from 1 February 2026 Ines decides and hears my advice first.',
    'vendors: from 1 March 2026 we decide together (before: Ines decides and hears my advice first).',
  ])
})

test('the share of the last six weeks and the quiet months tell how evenly a year was seen', () => {
  record(journal, personId, noteOf('long ago'), '2026-01-10')
  record(journal, personId, noteOf('one day too early'), '2026-05-19')
  record(journal, personId, noteOf('the first of 42 days'), '2026-05-20')
  record(journal, personId, noteOf('recent'), '2026-06-01')
  expect(quietIn(summary().months)).toEqual(['2026-02', '2026-03', '2026-04'])
  expect(summary().shareOfLastSixWeeks).toBe(0.5)
})

test('the Markdown says the same, and what was written cannot become a heading, a list or a link', async () => {
  record(journal, personId, freedomOf('# vendors', { level: 'delegate' }), '2026-02-01')
  const theirs = '- not a list\n# not a heading\n1. not a number\n[not](a-link) *nor* <b>this</b> `code` | a_b &lt;'
  recordEntry(
    journal,
    draftOf(
      personId,
      { kind: 'listening', theirWords: theirs, myReading: '', whoseView: '', level: null, surprise: '' },
      { day: '2026-02-02' },
    ),
  )
  const { bytes } = await readSummaryFile(journal, { personId, period, format: 'md' })
  expect(new TextDecoder().decode(bytes)).toBe(
    [
      '# Ines: 1 January 2026 to 30 June 2026',
      '',
      '*Made on 1 July 2026 from 2 dated entries.*',
      '',
      '## Freedom to decide',
      '',
      '- \\# vendors: from 1 February 2026 Ines decides.',
      '',
      '## In their own words',
      '',
      '- 2 February 2026, in Ines’s own words:',
      '',
      '  > \\- not a list',
      '  > \\# not a heading',
      '  > 1\\. not a number',
      '  > \\[not\\](a-link) \\*nor\\* \\<b\\>this\\</b\\> \\`code\\` \\| a_b \\&lt;',
      '',
    ].join('\n'),
  )
})
