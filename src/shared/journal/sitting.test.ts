import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNewSitting } from './sitting.ts'

const tenMinutes = 600_000
const start = Date.parse('2026-03-04T09:00:00.000Z')
const instant = (milliseconds: number): string => new Date(milliseconds).toISOString()

test('a pause of up to ten minutes goes on with the same words, and a longer one begins anew', () => {
  const anyPause = fc.integer({ min: 0, max: 100 * tenMinutes })
  fc.assert(
    fc.property(anyPause, (pause) => {
      expect(isNewSitting(instant(start), instant(start + pause))).toBe(pause > tenMinutes)
    }),
    { examples: [[0], [tenMinutes], [tenMinutes + 1]] },
  )
})

test('when the clock went back the words from before are kept', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e12 }), (back) => {
      expect(isNewSitting(instant(start), instant(start - back))).toBe(true)
    }),
  )
  expect(isNewSitting('at some time', instant(start))).toBe(true)
})
