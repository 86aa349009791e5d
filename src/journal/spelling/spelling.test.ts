import { expect, test } from 'vitest'
import { newOwnWordSchema, wordsOfName } from '#shared/journal/own-word.ts'
import { withTemporaryJournal } from '#tests/support/temporary-journal.ts'
import { addPersonNamed } from '../entries/testing/seeded-journal.ts'
import { erasePerson } from '../erase/erase.ts'
import { editPerson, readPerson, setPersonState } from '../people/people.ts'
import { addOwnWord, readSpellingWords, removeOwnWord } from './spelling.ts'

const ownWords = (journal: Parameters<typeof addOwnWord>[0]): string[] =>
  readSpellingWords(journal.db).ownWords.map(({ word }) => word)

test('an own word is there once, whatever its capitals and apostrophe, and goes by its id', () =>
  withTemporaryJournal((journal) => {
    for (const word of ['Zephyr', 'apple’s', 'zephyr', "Apple's"]) addOwnWord(journal, word)
    expect(ownWords(journal)).toEqual(['apple’s', 'Zephyr'])
    expect(journal.events).toEqual([{ name: 'own-words-changed' }, { name: 'own-words-changed' }])
    const [first] = readSpellingWords(journal.db).ownWords
    removeOwnWord(journal, first?.id ?? '')
    removeOwnWord(journal, first?.id ?? '')
    expect(ownWords(journal)).toEqual(['Zephyr'])
  }))

test('names and roles of everyone are known, of those who left too, and follow a new name', () =>
  withTemporaryJournal((journal) => {
    const id = addPersonNamed(journal, 'Siobhán O’Brien-Łuczak (Shiv)')
    editPerson(journal, { ...readPerson(journal.db, id), role: 'SRE, Plattformteam' })
    setPersonState(journal, { id, state: 'archived' })
    expect(readSpellingWords(journal.db).names).toEqual([
      'Siobhán',
      'O’Brien',
      'Łuczak',
      'Shiv',
      'SRE',
      'Plattformteam',
    ])
    editPerson(journal, { ...readPerson(journal.db, id), name: 'Siobhán', role: '' })
    expect(readSpellingWords(journal.db).names).toEqual(['Siobhán'])
  }))

test('erasing a person takes the own words that are parts of their name, and leaves those that somebody else bears', () =>
  withTemporaryJournal((journal) => {
    const id = addPersonNamed(journal, 'Zphyrine Mokoena')
    addPersonNamed(journal, 'Lindiwe Mokoena')
    for (const word of ['zphyrine', 'Zphyrine’s-project', 'Mokoena', 'kubectl']) addOwnWord(journal, word)
    erasePerson(journal, id)
    expect(ownWords(journal)).toEqual(['kubectl', 'Mokoena'])
  }))

test.each(['two words', '', 'a'.repeat(61), '<b>', 'x\n', '-', '42', 'a_b', ' a'])('%j is no word', (word) => {
  expect(newOwnWordSchema.safeParse({ word }).success).toBe(false)
})

test.each(['naïve', 'e\u0301clair', 'O’Brien', 're-evaluate', 'Вера', 'Ph.D'])('%j is a word', (word) => {
  expect(newOwnWordSchema.safeParse({ word }).success).toBe(true)
})

test('a name without a letter has no words', () => {
  expect(wordsOfName('🌻 42 —')).toEqual([])
})
