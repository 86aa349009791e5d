import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ClockRecord, clockSeen, isClockBelieved, lookAtClock } from './clock-record.ts'
import { temporaryFolder } from './storage/testing/temporary-folder.ts'

const dayMs = 86_400_000
const start = Date.parse('2026-03-04T09:00:00.000Z')
const at = (days: number): Date => new Date(start + days * dayMs)

test('a clock that goes on is believed, one that leaps ahead only after three days, one set back at once', () => {
  const folder = temporaryFolder()
  expect([0, 1, 14, 400, 401, 402.9].map((days) => lookAtClock(folder, at(days)))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ])
  expect(isClockBelieved(folder)).toBe(false)
  expect(lookAtClock(folder, at(403))).toBe(true)
  expect(lookAtClock(folder, at(15))).toBe(true)
  expect(isClockBelieved(folder)).toBe(true)
})

test('whatever a clock does, it is not believed at the look that finds it further ahead than two weeks', () => {
  const anyDays = fc.array(fc.double({ min: -20_000, max: 60_000, noNaN: true }), { minLength: 2, maxLength: 20 })
  fc.assert(
    fc.property(anyDays, (looks) => {
      let record: ClockRecord | null = null
      let last: number | null = null
      for (const days of looks) {
        record = clockSeen(record, at(days))
        if (last !== null && days - last > 14.001) expect(record.leaptAt).not.toBeNull()
        if (last !== null && days < last - 0.001) expect(record.leaptAt).toBeNull()
        last = days
      }
    }),
  )
})

test('a record that cannot be read or written keeps nobody from the journal', () => {
  expect(lookAtClock('/proc/nothing-here', at(0))).toBe(true)
  expect(isClockBelieved('/proc/nothing-here')).toBe(true)
})
