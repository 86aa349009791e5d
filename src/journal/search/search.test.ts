import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Content } from '#shared/journal/entry.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { addAgendaItem, editAgendaItem, removeAgendaItem, tickAgendaItem } from '../agenda/agenda.ts'
import { amendEntry, trashEntry } from '../entries/entries.ts'
import { addPersonNamed, noteOf, recognitionOf, record } from '../entries/testing/seeded-journal.ts'
import { listMatchingEntries, searchAgenda, searchEntries } from './search.ts'

let journal: TemporaryJournal
let personId: string

beforeEach(() => {
  journal = temporaryJournal()
  personId = addPersonNamed(journal, 'Ines')
})

afterEach(() => journal.remove())

const write = (content: Content): string => record(journal, personId, content).id
const search = (text: string, of: string | null = null) =>
  searchEntries(journal.db, { text, personId: of, limit: 50 }).map(({ entryId }) => entryId)

test.each([
  ['case is folded', 'CAFÉ'],
  ['accents are folded', 'cafe'],
  ['the last word is found as far as it is typed', 'quiet plan'],
  ['a beginning of four letters and more is completed', 'planni'],
  ['two letters are enough', 'pl'],
  ['the order of words does not matter', 'planning café'],
  ['signs between words do not matter', '…planning, (quiet)?'],
])('%s', (_promise, text) => {
  const id = write(noteOf('A quiet planning day in the café'))
  expect(search(text)).toEqual([id])
})

test.each(['', '   ', '—', '"', '""', '🎉', '\u0000'])(
  'there is nothing to look for in %j, so nothing is found',
  (text) => {
    write(noteOf('A day without much — "really" 🎉'))
    expect(search(text)).toEqual([])
  },
)

test('operators of the query language are plain words', () => {
  const id = write(noteOf('to be OR NOT to be, NEAR the end AND after words: all'))
  write(noteOf('something else'))
  for (const text of [
    'OR NOT',
    'NEAR',
    'words: all',
    '"be',
    'be"',
    'NOT',
    'to AND',
    'all* ',
    '(end',
    '^to',
    '{be} -to + words',
  ]) {
    expect(search(text), text).toEqual([id])
  }
})

test('every written field of a kind is found', () => {
  const id = write(
    recognitionOf('steadied the room', {
      madePossible: 'a calm cutover',
      saidWords: 'thank you',
      landed: 'she beamed',
    }),
  )
  for (const text of ['steadied', 'cutover', 'thank', 'beamed']) expect(search(text)).toEqual([id])
})

test('the newest written comes first, and the list ends at the limit', () => {
  const ids = Array.from({ length: 5 }, (_, number) => write(noteOf(`growth ${number}`)))
  expect(search('growth')).toEqual(ids.toReversed())
  expect(searchEntries(journal.db, { text: 'growth', personId: null, limit: 2 })).toHaveLength(2)
})

test('a search may stay with one person', () => {
  write(noteOf('growth'))
  const other = addPersonNamed(journal, 'Noor')
  const { id } = record(journal, other, noteOf('growth'))
  expect(search('growth', other)).toEqual([id])
})

test('a hit carries its place in the journal and its words with the match marked', () => {
  const entry = record(journal, personId, noteOf('They asked for growth'), '2026-02-03')
  expect(searchEntries(journal.db, { text: 'grow', personId: null, limit: 5 })).toEqual([
    {
      entryId: entry.id,
      personId,
      kind: 'note',
      day: '2026-02-03',
      layer: 'shareable',
      snippet: 'They asked for \u0001growth\u0002',
    },
  ])
})

test('text that brings the marks of a match along cannot fake one', () => {
  write(noteOf('\u0001fake\u0002 growth'))
  expect(searchEntries(journal.db, { text: 'growth', personId: null, limit: 5 })[0]?.snippet).toBe(
    'fake \u0001growth\u0002',
  )
})

test('what was amended is found by its new words only, and what is in the trash not at all', () => {
  const id = write(noteOf('before'))
  amendEntry(journal, { id, day: '2026-03-02', layer: 'shareable', content: noteOf('after') })
  expect([search('before'), search('after')]).toEqual([[], [id]])
  trashEntry(journal, id)
  expect(search('after')).toEqual([])
})

test('a word that is written while one types is found with the next letter', () => {
  const first = write(noteOf('The kestrel came back'))
  expect(search('kest')).toEqual([first])
  const second = write(noteOf('A kestrelling of starlings'))
  expect(search('kestr')).toEqual([second, first])
  trashEntry(journal, first)
  expect(search('kestre')).toEqual([second])
  expect(search('kest')).toEqual([second])
})

test('a word with more completions than are listed still finds them all', () => {
  const ids = Array.from({ length: 40 }, (_, number) => write(noteOf(`grow${number + 10}`)))
  expect(search('grow')).toEqual(ids.toReversed())
})

test('whatever a person types finds an answer, never an error', () => {
  write(noteOf('some words'))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 500 }), nearQueries), (text) => {
      expect(Array.isArray(search(text))).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('an entry is found by any of its words, whole or begun, in any order', () => {
  fc.assert(
    fc.property(fc.array(anyWord, { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.nat()), (words, numbers) => {
      const id = write(noteOf(words.join(' ')))
      const wanted = words.filter(() => (numbers.next().value ?? 0) % 2 === 0)
      expect(search(words.toReversed().join(' '))).toContain(id)
      if (wanted.length > 0) expect(search(wanted.join(' '))).toContain(id)
    }),
    { numRuns: 150 },
  )
})

/** What looks most like the query language itself. */
const nearQueries = fc
  .array(
    fc.constantFrom(
      '"',
      '*',
      'NEAR',
      '(',
      ')',
      'AND',
      'OR',
      'NOT',
      '^',
      ':',
      '{',
      '}',
      '-',
      '+',
      'a',
      "'",
      '\\',
      ';',
      '\u0000',
    ),
  )
  .map((parts) => parts.join(' '))

const letters = ['a', 'E', 'é', 'ß', 'Ж', 'ש', 'م', '語', 'ñ', '9', 'z', 'i', 'I', 'İ', "'", '-', '"', '.', '\u{1DF0A}']
const holdsKnownLetter = /[a-zéßñжשم語9İ]/iu
const anyWord = fc
  .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 7 })
  .map((signs) => signs.join(''))
  .filter((word) => holdsKnownLetter.test(word))

test('kind and days narrow what is found: from a day on, and up to the day before another', () => {
  const early = record(journal, personId, noteOf('growth, early'), '2026-01-10').id
  const late = record(journal, personId, noteOf('growth, late'), '2026-02-10').id
  const thanks = record(journal, personId, recognitionOf('growth, thanked'), '2026-02-10').id
  const narrowed = (filters: object) =>
    searchEntries(journal.db, { text: 'growth', personId: null, limit: 50, ...filters }).map(({ entryId }) => entryId)
  expect(narrowed({ kind: 'recognition' })).toEqual([thanks])
  expect(narrowed({ after: '2026-02-10' })).toEqual([thanks, late])
  expect(narrowed({ before: '2026-02-10' })).toEqual([early])
  expect(narrowed({ after: '2026-01-11', before: '2026-02-10' })).toEqual([])
})

test('a filter gets every entry of one person that matches, however many, and none of anybody else or of the trash', () => {
  const other = addPersonNamed(journal, 'Bela')
  const ids = Array.from({ length: 230 }, (_, index) => write(noteOf(`A quiet day, number ${index}`)))
  record(journal, other, noteOf('A quiet day of somebody else'))
  trashEntry(journal, write(noteOf('A quiet day thrown away')))
  const found = (text: string) => listMatchingEntries(journal.db, { text, personId })
  expect(found('quiet').toSorted()).toEqual(ids.toSorted())
  expect(found('—')).toEqual([])
})

test('what stands on an agenda is found as entries are, ticked or not, and not in the trash', () => {
  const add = (text: string, of = personId) => addAgendaItem(journal, { personId: of, text, layer: 'private' })
  const first = add('Talk about the Łódź move')
  const second = add('来期の昇進について')
  const found = (text: string, of: string | null = null) =>
    searchAgenda(journal.db, { text, personId: of, limit: 10 }).map(({ itemId }) => itemId)
  tickAgendaItem(journal, { id: first.id, ticked: true })
  expect([found('lodz'), found('昇進'), found('mov'), found('昇進', addPersonNamed(journal, 'Noor'))]).toEqual([
    [first.id],
    [second.id],
    [first.id],
    [],
  ])
  expect(searchAgenda(journal.db, { text: '昇進', personId, limit: 5 })[0]?.snippet).toBe(
    '来期の\u0001昇進\u0002について',
  )
  editAgendaItem(journal, { id: second.id, text: 'kestrel', layer: 'private' })
  removeAgendaItem(journal, { id: first.id })
  expect([found('昇進'), found('kest'), found('lodz')]).toEqual([[], [second.id], []])
})
