import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeBetween } from './text-change.ts'

const anyText = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '🌻', 'ש'), maxLength: 30 })

test('one change makes the second text of the first, and touches no more than where they differ', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, anyText, (before, out, into, after) => {
      const [one, other] = [before + out + after, before + into + after]
      const { from, removed, added } = changeBetween(one, other)
      expect(one.slice(0, from) + added + one.slice(from + removed)).toBe(other)
      expect(removed).toBeLessThanOrEqual(out.length)
      expect(added.length).toBeLessThanOrEqual(into.length)
    }),
    { numRuns: 2_000 },
  )
})

test('equal texts have no change between them', () => {
  expect(changeBetween('the same', 'the same')).toEqual({ from: 8, removed: 0, added: '' })
})
