import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { recordEntry, trashEntry } from '../entries/entries.ts'
import {
  addPersonNamed,
  commitmentOf,
  draftOf,
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
  const { document, quietMonths, shareOfLastSixWeeks } = summary()
  expect(document.sections).toEqual([])
  expect(document.madeFrom).toBe('Made on 1 July 2026. Nothing shareable was written down in this period.')
  expect(quietMonths).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'])
  expect(shareOfLastSixWeeks).toBe(0)
})

test('themes keep their order, and my commitments stand above theirs', () => {
  record(journal, personId, kept('bring the rota', 'them', '2026-02-02'), '2026-02-01')
  record(journal, personId, kept('ask finance', 'me', '2026-03-02'), '2026-03-01')
  record(journal, personId, recognitionOf('stayed calm', { state: 'said', saidOn: '2026-02-03' }), '2026-02-01')
  record(journal, personId, goalOf('Ship the export'), '2026-05-01')
  const { sections } = summary().document
  expect(sections.map(({ theme }) => theme)).toEqual(['goals', 'recognition', 'commitments'])
  expect(sections.at(-1)?.lines.map(({ sentence }) => sentence)).toEqual([
    'I kept (2 March 2026): ask finance.',
    'Ines kept (2 February 2026): bring the rota.',
  ])
})

test('recognition that was not said and commitments that are open are not told', () => {
  record(journal, personId, recognitionOf('stayed calm'), '2026-02-01')
  record(journal, personId, commitmentOf('ask finance'), '2026-02-01')
  expect(sentences()).toEqual([])
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
  expect(summary().quietMonths).toEqual(['2026-02', '2026-03', '2026-04'])
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
      '*Made on 1 July 2026 from 2 dated entries that both sides know of.*',
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
      '  > \\[not\\](a-link) \\*nor\\* \\<b\\>this\\</b\\> \\`code\\` \\| a\\_b \\&lt;',
      '',
    ].join('\n'),
  )
})
