import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchFromText } from './search-filters.ts'

const nothing = { words: '', person: null, kind: null, after: null, before: null }

test('words and filters may stand in any order', () => {
  const asked = { words: 'night shift', person: 'zanele', kind: 'idea', after: '2026-03-01', before: '2026-06-15' }
  expect(searchFromText('night person:zanele shift kind:idea after:2026-03 before:2026-06-15')).toEqual(asked)
  expect(searchFromText('KIND:Idea before:2026-06-15 after:2026-03 person:zanele night   shift').words).toBe(
    'night shift',
  )
})

test('a year and a month stand for their first day', () => {
  expect(searchFromText('after:2025 before:2026-02')).toEqual({ ...nothing, after: '2025-01-01', before: '2026-02-01' })
})

test('a name of two words stands in quotation marks', () => {
  expect(searchFromText('person:"Lan Anh" boat')).toEqual({ ...nothing, words: 'boat', person: 'Lan Anh' })
})

test('a filter that says nothing sensible is ignored and is no word either', () => {
  expect(searchFromText('kind:nonsense after:yesterday before:2026-13 person: boat')).toEqual({
    ...nothing,
    words: 'boat',
  })
})

test('a word with a colon that is no filter stays a word, whatever is typed', () => {
  expect(searchFromText('ratio 3:1 http:x').words).toBe('ratio 3:1 http:x')
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(searchFromText(text).words).toBe(searchFromText(text).words.trim())
    }),
  )
})
