import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { addPersonNamed } from '../entries/testing/seeded-journal.ts'
import { erasePerson } from '../erase/erase.ts'
import { listMentions } from '../erase/mentions.ts'
import { exportedRecords } from '../export/testing/exported-text.ts'
import { searchEntries } from '../search/search.ts'
import { keepText, listKeptTexts } from './kept-texts.ts'

let journal: TemporaryJournal
let ines: string

beforeEach(() => {
  journal = temporaryJournal()
  ines = addPersonNamed(journal, 'Ines')
})

afterEach(() => journal.remove())

const kept = (place: string, text: string, personId: string | null = null) =>
  keepText(journal, { place, personId, text })

test('a text waits in its place until another takes it or nothing is left of it', () => {
  kept('capture', 'half a th')
  kept('capture', 'half a thought')
  kept(`agenda/${ines}`, 'the rota', ines)
  expect(listKeptTexts(journal.db)).toEqual([
    { place: `agenda/${ines}`, personId: ines, text: 'the rota' },
    { place: 'capture', personId: null, text: 'half a thought' },
  ])
  kept('capture', '')
  expect(listKeptTexts(journal.db).map(({ place }) => place)).toEqual([`agenda/${ines}`])
})

test('it is private: neither searched nor exported', () => {
  kept(`agenda/${ines}`, 'pamplemousse', ines)
  expect(searchEntries(journal.db, { text: 'pamplemousse', personId: null, limit: 5 })).toEqual([])
  expect(JSON.stringify(exportedRecords(journal))).not.toContain('pamplemousse')
})

test('it goes with its person, and a name in another is found before', async () => {
  kept(`agenda/${ines}`, 'the rota', ines)
  kept('capture', 'Ines laughed')
  expect((await listMentions(journal, ines)).found).toMatchObject([{ place: 'unsent-text', id: 'capture' }])
  erasePerson(journal, ines)
  expect(listKeptTexts(journal.db).map(({ text }) => text)).toEqual(['Ines laughed'])
})

test('nothing is kept about somebody who is not there', () => {
  expect(() => kept('capture', 'x', journal.newId())).toThrow(expect.objectContaining({ code: 'not-found' }))
})
