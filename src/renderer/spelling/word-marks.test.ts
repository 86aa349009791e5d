import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeBetween } from './text-change.ts'
import { placesAfter } from './word-marks.ts'
import { wordsInText } from './words-in-text.ts'

const prose = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '.', '🌻'), maxLength: 40 })

test('after any change each mark lies over its word, and only those that the change touches are gone', () => {
  fc.assert(
    fc.property(prose, prose, prose, prose, (before, out, into, after) => {
      const [one, other] = [before + out + after, before + into + after]
      const places = wordsInText(one).map(({ from, to }) => ({ from, to }))
      const change = changeBetween(one, other)
      const kept = placesAfter(places, change)
      const untouched = places.filter(({ from, to }) => to < change.from || from > change.from + change.removed)
      expect(kept.map(({ from, to }) => other.slice(from, to))).toEqual(
        untouched.map(({ from, to }) => one.slice(from, to)),
      )
      expect(kept).toEqual(kept.toSorted((left, right) => left.from - right.from))
    }),
    { numRuns: 2_000 },
  )
})
