import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarDateOf, calendarMinuteOf, dayOf, minuteOf } from './calendar-value.ts'

const dayArbitrary = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('every day goes into the calendar and comes back the same, year 9999 too', () => {
  fc.assert(
    fc.property(dayArbitrary, (day) => {
      const value = calendarDateOf(day)
      return value !== null && dayOf(value) === day
    }),
  )
})

test('what is not a day becomes no value, instead of another day', () => {
  expect([null, '', '2025-02-29', '2025-13-01', '3 Oct 2025', '2025-10-03T10:00'].map(calendarDateOf)).toEqual(
    Array.from({ length: 6 }, () => null),
  )
})

test('a minute goes into the calendar and comes back the same', () => {
  const value = calendarMinuteOf('2025-10-03T09:05')
  expect(value && minuteOf(value)).toBe('2025-10-03T09:05')
  expect(['2025-10-03', '2025-10-03T24:00', '2025-02-30T10:00'].map(calendarMinuteOf)).toEqual([null, null, null])
})
