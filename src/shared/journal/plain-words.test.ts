import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PlainWordList, plainWordFinder, plainWordListSchema } from './plain-words.ts'

const list: PlainWordList = {
  language: 'en',
  endings: ['s', 'es'],
  groups: [
    { kind: 'absolute', words: ['never', '100%'], suggestion: 'Say when.' },
    { kind: 'mind-reading', words: ["doesn't care", 'is afraid of'], suggestion: 'Say what you saw.' },
    { kind: 'vague-praise', words: ['team player'], suggestion: 'Say what.' },
    { kind: 'label', words: ['not a team player~', 'lazy'], suggestion: 'Say when.' },
  ],
}
const find = plainWordFinder(list)
const wordsIn = (text: string): string[] => find(text).map(({ word }) => word)

test('words are found in any case, with either apostrophe and across a line break', () => {
  expect(wordsIn('Never late. She doesn’t\ncare, and LAZY too; 100% sure.')).toEqual([
    'Never',
    'doesn’t\ncare',
    'LAZY',
    '100%',
  ])
})

test('only whole words count, in every script', () => {
  expect(wordsIn('nevertheless, whenever, élazy, lazyé, glazed 1100%')).toEqual([])
})

test('a word with a wave at its end counts with each of the endings, and with no other', () => {
  expect(wordsIn('not a team player')).toEqual(['not a team player'])
  expect(wordsIn('Not a team players')).toEqual(['Not a team players'])
  expect(wordsIn('team players, not a team playery')).toEqual([])
  expect(wordsIn('nevers')).toEqual([])
})

test('the longer of two words counts, and each word once', () => {
  expect(find('not a team player, never, never')).toEqual([
    { word: 'not a team player', kind: 'label', suggestion: 'Say when.' },
    { word: 'never', kind: 'absolute', suggestion: 'Say when.' },
  ])
})

test('whatever is written, finding ends and what is found stands in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const { word } of find(`${text} never ${text}`)) expect(`${text} never ${text}`).toContain(word)
    }),
  )
})

test('a list with a word twice, without a suggestion or of an unknown kind is refused', () => {
  const withGroup = (changes: object) => ({
    ...list,
    groups: [...list.groups, { kind: 'label', words: ['odd'], suggestion: 'x', ...changes }],
  })
  expect(plainWordListSchema.safeParse(withGroup({})).success).toBe(true)
  expect(plainWordListSchema.safeParse(withGroup({ words: ['Lazy'] })).success).toBe(false)
  expect(plainWordListSchema.safeParse(withGroup({ words: ['not a team players'] })).success).toBe(false)
  expect(plainWordListSchema.safeParse(withGroup({ suggestion: ' ' })).success).toBe(false)
  expect(plainWordListSchema.safeParse(withGroup({ kind: 'score' })).success).toBe(false)
})
