import { afterEach, beforeEach, expect, test } from 'vitest'
import { blankDraft, type SummaryDraft } from '#shared/journal/summary-draft.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { amendEntry } from '../entries/entries.ts'
import { addPersonNamed, goalOf, noteOf, record } from '../entries/testing/seeded-journal.ts'
import {
  beginSummaryDraftAnew,
  listSummaryDraftVersions,
  restoreSummaryDraftVersion,
  saveSummaryDraft,
} from './drafts.ts'
import { noteSummaryMade, readSummary, readSummaryFile } from './summary.ts'

let journal: TemporaryJournal
let personId: string

const period = { from: '2026-01-01', to: '2026-06-30' }

beforeEach(() => {
  journal = temporaryJournal({ now: '2026-07-01T09:00:00.000Z' })
  personId = addPersonNamed(journal, 'Ines')
})

afterEach(() => journal.remove())

const summary = () => readSummary(journal, { personId, period })
const save = (draft: Partial<SummaryDraft>) =>
  saveSummaryDraft(journal, { personId, draft: { ...blankDraft, ...draft } })
const told = () => summary().document.sections.flatMap(({ lines }) => lines)
const markdown = async () => {
  const { bytes } = await readSummaryFile(journal, { personId, period, format: 'md' })
  return new TextDecoder().decode(bytes)
}

test('what is left out leaves the document and stays among the evidence', () => {
  const note = record(journal, personId, noteOf('a note'))
  record(journal, personId, goalOf('Ship the export'))
  save({ excluded: [note.id] })
  expect(told().map(({ sentence }) => sentence)).toEqual([
    'Goal agreed on 2 March 2026: Ship the export.',
    'A goal that goes on: Ship the export.',
  ])
  expect(summary().document.madeFrom).toContain('from 1 dated entry')
  const evidence = summary().evidence.flatMap(({ lines }) => lines)
  expect(evidence.map(({ isIncluded }) => isIncluded)).toEqual([true, false])
})

test('words of the manager stand before, between and after the evidence, in every format', async () => {
  const goal = record(journal, personId, goalOf('Ship the export'))
  save({ opening: 'A full year.', themes: { goals: 'One goal held.' }, entries: { [goal.id]: 'It took\ntwo tries.' } })
  expect(await markdown()).toBe(
    [
      '# Ines: 1 January 2026 to 30 June 2026',
      '*Made on 1 July 2026 from 1 dated entry, said to Ines or made by both.*',
      'A full year.',
      '## Goals, and what it took',
      'One goal held.',
      '- Goal agreed on 2 March 2026: Ship the export.',
      '  It took\\\n  two tries.\n',
      '## Next season',
      '- A goal that goes on: Ship the export.\n',
    ].join('\n\n'),
  )
})

test('an entry that becomes private takes its line out, and the words beside it', async () => {
  const goal = record(journal, personId, goalOf('Ship the export'))
  save({ entries: { [goal.id]: 'It took two tries.' }, themes: { goals: 'One goal held.' } })
  amendEntry(journal, { id: goal.id, day: goal.day, layer: 'private', content: goal.content })
  expect(await markdown()).not.toMatch(/Ship the export|two tries|One goal/)
  amendEntry(journal, { id: goal.id, day: goal.day, layer: 'shareable', content: goal.content })
  expect(await markdown()).toContain('It took two tries.')
})

test('evidence is read anew: a draft never keeps the words of an entry', async () => {
  const goal = record(journal, personId, goalOf('Ship the export'))
  save({ entries: { [goal.id]: 'It took two tries.' } })
  amendEntry(journal, { id: goal.id, day: goal.day, layer: 'shareable', content: goalOf('Ship a readable export') })
  expect(await markdown()).toContain('Ship a readable export')
  expect(JSON.stringify(summary().draft)).not.toContain('Ship')
})

test('a new sitting keeps the draft from before; a pause without a change keeps nothing', () => {
  expect(save({ opening: 'One' })).toEqual({ version: 1 })
  journal.clock.set('2026-07-01T09:05:00.000Z')
  expect(save({ opening: 'One and a half' })).toEqual({ version: 1 })
  journal.clock.set('2026-07-02T09:00:00.000Z')
  expect(save({ opening: 'One and a half' })).toEqual({ version: 1 })
  expect(save({ opening: 'Two' })).toEqual({ version: 2 })
  expect(listSummaryDraftVersions(journal, personId).map(({ draft }) => draft.opening)).toEqual(['One and a half'])
})

test('an hour of writing keeps a draft every ten minutes, and a text before it is written over', () => {
  let opening = 'One'
  for (let minute = 0; minute < 60; minute += 4) {
    journal.clock.set(`2026-07-01T10:${String(minute).padStart(2, '0')}:00.000Z`)
    opening += ` and ${minute}`
    save({ opening })
  }
  const before = listSummaryDraftVersions(journal, personId)
  expect(before.length).toBeGreaterThanOrEqual(4)
  save({ opening: 'x' })
  expect(listSummaryDraftVersions(journal, personId)[0]?.draft.opening).toBe(opening)
})

test('an earlier version is taken up again, and the one of now is kept', () => {
  save({ opening: 'One' })
  journal.clock.set('2026-07-02T09:00:00.000Z')
  save({ opening: 'Two' })
  expect(restoreSummaryDraftVersion(journal, { personId, version: 1 })).toEqual({ version: 3 })
  expect(summary().document.prose).toBe('One')
  expect(listSummaryDraftVersions(journal, personId).map(({ draft }) => draft.opening)).toEqual(['Two', 'One'])
  expect(() => restoreSummaryDraftVersion(journal, { personId, version: 9 })).toThrow('not-found')
})

test('a new beginning empties the draft and keeps it as a version', () => {
  expect(beginSummaryDraftAnew(journal, personId)).toEqual({ version: 0 })
  save({ opening: 'One' })
  expect(beginSummaryDraftAnew(journal, personId)).toEqual({ version: 2 })
  expect(summary().draft).toEqual(blankDraft)
  expect(listSummaryDraftVersions(journal, personId).map(({ draft }) => draft.opening)).toEqual(['One'])
})

test('what changed since the last summary is told by ids, and no text is kept of it', () => {
  const goal = record(journal, personId, goalOf('Ship the export'))
  const note = record(journal, personId, noteOf('a note'))
  expect(summary().last).toBeNull()
  noteSummaryMade(journal, { personId, period })
  expect(summary().last).toEqual({ period, madeOn: '2026-07-01', added: [], changed: [], gone: 0 })
  journal.clock.set('2026-07-03T09:00:00.000Z')
  const added = record(journal, personId, noteOf('another'))
  amendEntry(journal, { id: goal.id, day: goal.day, layer: 'shareable', content: goalOf('Ship it') })
  amendEntry(journal, { id: note.id, day: note.day, layer: 'private', content: note.content })
  expect(summary().last).toMatchObject({ added: [added.id], changed: [goal.id], gone: 1 })
})
