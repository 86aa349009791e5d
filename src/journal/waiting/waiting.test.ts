import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContentOf } from '#shared/journal/entry.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { listOpenCommitments } from '../commitments/commitments.ts'
import { trashEntry } from '../entries/entries.ts'
import { addPersonNamed, commitmentOf, recognitionOf, record } from '../entries/testing/seeded-journal.ts'
import { readLastWords } from '../listening/listening.ts'
import { setPersonState } from '../people/people.ts'
import { listUnsaidRecognition } from '../recognition/recognition.ts'
import { listWaiting } from './waiting.ts'

let journal: TemporaryJournal
let ines: string
let noor: string

beforeEach(() => {
  journal = temporaryJournal()
  ines = addPersonNamed(journal, 'Ines')
  noor = addPersonNamed(journal, 'Noor')
})

afterEach(() => journal.remove())

const opinion: ContentOf<'opinion'> = {
  kind: 'opinion',
  asked: 'Which vendor?',
  theirAdvice: '',
  myDecision: '',
  whatChanged: '',
  toldOn: null,
}
const idea: ContentOf<'idea'> = { kind: 'idea', idea: 'A guild', doorsOpened: '', outcome: '', answeredOn: null }
const listening: ContentOf<'listening'> = {
  kind: 'listening',
  theirWords: '',
  myReading: '',
  whoseView: '',
  level: null,
  surprise: '',
}

const idsOf = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id)

test('open commitments: mine above theirs, then by due day, those without one last', () => {
  const theirs = record(journal, ines, commitmentOf('review', { owner: 'them', due: '2026-04-01' })).id
  const mineSomeday = record(journal, ines, commitmentOf('think')).id
  const mineLater = record(journal, ines, commitmentOf('write', { due: '2026-06-01' })).id
  const mineSoon = record(journal, ines, commitmentOf('call', { due: '2026-05-01' })).id
  record(journal, ines, commitmentOf('done', { state: 'kept' }))
  record(journal, noor, commitmentOf('other person'))
  trashEntry(journal, record(journal, ines, commitmentOf('trashed')).id)
  expect(idsOf(listOpenCommitments(journal.db, ines))).toEqual([mineSoon, mineLater, mineSomeday, theirs])
})

test('recognition waits until it is said, the longest waiting first', () => {
  const newer = record(journal, ines, recognitionOf('b'), '2026-02-01').id
  const older = record(journal, ines, recognitionOf('a'), '2026-01-01').id
  record(journal, ines, recognitionOf('c', { state: 'said' }))
  expect(idsOf(listUnsaidRecognition(journal.db, ines))).toEqual([older, newer])
})

test('opinions and ideas wait for my answer, the longest waiting first', () => {
  const asked = record(journal, ines, opinion, '2026-02-01').id
  const offered = record(journal, ines, idea, '2026-01-01').id
  record(journal, ines, { ...opinion, toldOn: '2026-03-02' })
  record(journal, ines, { ...idea, answeredOn: '2026-03-02' })
  expect(idsOf(listWaiting(journal.db, ines))).toEqual([offered, asked])
})

test('without a person, everyone is meant but those whose partnership is archived', () => {
  const ids = [ines, noor].map((person) => [
    record(journal, person, commitmentOf('x')).id,
    record(journal, person, recognitionOf('x')).id,
    record(journal, person, idea).id,
  ])
  setPersonState(journal, { id: noor, state: 'archived' })
  expect([
    ...idsOf(listOpenCommitments(journal.db, null)),
    ...idsOf(listUnsaidRecognition(journal.db, null)),
    ...idsOf(listWaiting(journal.db, null)),
  ]).toEqual(ids[0])
})

test('their last words are the newest that were written down', () => {
  expect(readLastWords(journal.db, ines)).toBeNull()
  record(journal, ines, { ...listening, theirWords: 'older' }, '2026-01-01')
  const { id } = record(journal, ines, { ...listening, theirWords: 'I need a bigger problem' }, '2026-01-02')
  record(journal, ines, { ...listening, myReading: 'tired today', theirWords: ' ' }, '2026-01-03')
  record(journal, noor, { ...listening, theirWords: 'someone else' }, '2026-01-04')
  expect(readLastWords(journal.db, ines)?.id).toBe(id)
})
