import { expect, test } from 'vitest'
import { capturedContent } from './captured.ts'
import { guessKind, guessPerson, withoutAt } from './guesses.ts'

test.each([
  ['“I could decide this faster than I can explain it.”', 'listening'],
  ['I will ask finance about the budget', 'commitment'],
  ["She'll draft the rota", 'commitment'],
  ['Thank her for the calm night', 'recognition'],
  ['Idea: print each changeover as one card', 'idea'],
  ['Ask her which vendor', 'opinion'],
  ['The room was loud today', 'note'],
  ['', 'note'],
])('%j sounds like a %s', (text, kind) => {
  expect(guessKind(text)).toBe(kind)
})

test('a promise is mine unless it begins as theirs', () => {
  expect(capturedContent('commitment', 'I will call', '2026-01-01')).toMatchObject({ owner: 'me' })
  expect(capturedContent('commitment', 'They will call', '2026-01-01')).toMatchObject({ owner: 'them' })
  expect(capturedContent('commitment', 'call finance', '2026-01-01')).toMatchObject({ owner: 'me' })
})

test('their words are kept without the marks around them', () => {
  expect(capturedContent('listening', '“Ask me what I would cut.”', '2026-01-01')).toMatchObject({
    theirWords: 'Ask me what I would cut.',
  })
})

test('a person is guessed from a first name, accents or not, and only when no other is named', () => {
  const people = [
    { id: 'z', name: 'Zoë Mokoena' },
    { id: 'j', name: 'Jakub Śliwiński' },
  ]
  expect(guessPerson('zoe kept the migration calm', people)).toBe('z')
  expect(guessPerson('Jakub’s idea', people)).toBe('j')
  expect(guessPerson('Jakub and Zoë', people)).toBe(null)
  expect(guessPerson('nobody', people)).toBe(null)
})

const team = [
  { id: 'i', name: 'Ines Marques' },
  { id: 'z', name: 'Zoë Okafor' },
  { id: 'a', name: 'Ada Lind' },
  { id: 'al', name: 'Ada Lovelace' },
]

test.each([
  ['@ines kept it calm', 'i', 'Ines kept it calm'],
  ['kept it calm @in', 'i', 'kept it calm Ines'],
  ['@okaf and Ines spoke', 'z', 'Zoë and Ines spoke'],
  ['@zoe, thank you', 'z', 'Zoë, thank you'],
  ['@Lind decides', 'a', 'Ada decides'],
  ['@ada decides', null, '@ada decides'],
  ['@ines and @zoe disagree', null, 'Ines and Zoë disagree'],
  ['mail to x@ines.example', 'i-not', 'mail to x@ines.example'],
  ['meet @ noon', null, 'meet @ noon'],
  ['@bogdan waits', null, '@bogdan waits'],
])('%j is about %s', (text, person, written) => {
  if (person !== 'i-not') expect(guessPerson(text, team)).toBe(person)
  expect(withoutAt(text, team)).toBe(written)
})
