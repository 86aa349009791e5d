import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOfNumber } from './day.ts'
import { packDays, unpackDays } from './packed-days.ts'

test('days come out as they went in, in the order in which they went', () => {
  const anyDays = fc.array(fc.integer({ min: 0, max: 91_000 }).map((count) => addDays('1950-01-01', count)))
  fc.assert(
    fc.property(anyDays, (days) => {
      expect(unpackDays(packDays(days)).map(dayOfNumber)).toEqual(days)
    }),
  )
})
