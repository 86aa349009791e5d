import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNewSitting } from './sitting.ts'

const anyInstant = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
const after = (start: Date, milliseconds: number): string => new Date(start.getTime() + milliseconds).toISOString()

test('pauses of one sitting are one change, and ten minutes later a new sitting begins', () => {
  fc.assert(
    fc.property(
      anyInstant,
      fc.integer({ min: 0, max: 599_999 }),
      fc.integer({ min: 600_000 }),
      (start, pause, rest) => {
        expect(isNewSitting(start.toISOString(), after(start, pause))).toBe(false)
        expect(isNewSitting(start.toISOString(), after(start, rest))).toBe(true)
      },
    ),
  )
})

test('after the clock was put back, what stood before is kept in doubt', () => {
  fc.assert(
    fc.property(anyInstant, fc.integer({ min: 1, max: 10_000_000 }), (start, back) => {
      expect(isNewSitting(start.toISOString(), after(start, -back))).toBe(true)
    }),
  )
})
