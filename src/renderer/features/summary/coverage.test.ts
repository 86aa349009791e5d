import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverageOf } from './coverage.ts'

const anyMonths = fc.array(fc.record({ month: fc.constantFrom('2026-01', '2026-02'), count: fc.nat({ max: 3 }) }))

test('an even period is claimed only where every month has something and the end does not outweigh it', () => {
  fc.assert(
    fc.property(anyMonths, fc.double({ min: 0, max: 1, noNaN: true }), (months, shareOfLastSixWeeks) => {
      const { quiet, recent, isEven } = coverageOf({ months, shareOfLastSixWeeks })
      expect(quiet).toHaveLength(months.filter(({ count }) => count === 0).length)
      expect(recent).toBe(shareOfLastSixWeeks >= 0.4 ? shareOfLastSixWeeks : null)
      expect(isEven).toBe(months.length > 0 && months.every(({ count }) => count > 0) && shareOfLastSixWeeks < 0.4)
    }),
  )
})

test('nothing told is no even period', () => {
  expect(coverageOf({ months: [{ month: '2026-01', count: 0 }], shareOfLastSixWeeks: 0 }).isEven).toBe(false)
  expect(coverageOf({ months: [], shareOfLastSixWeeks: 0 }).isEven).toBe(false)
})
