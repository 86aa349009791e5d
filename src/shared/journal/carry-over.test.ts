import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carriedOver, type MeetingEnd } from './carry-over.ts'

const endAt = (minute: number): MeetingEnd => {
  const endedAt = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()
  return { day: endedAt.slice(0, 10), endedAt }
}

test('something is carried on by every meeting that ended after it was written, and by no other', () => {
  const anyMinutes = fc.uniqueArray(fc.integer({ min: 0, max: 500_000 }), { maxLength: 40 })
  fc.assert(
    fc.property(anyMinutes, fc.integer({ min: 0, max: 500_000 }), (minutes, written) => {
      const sorted = minutes.toSorted((one, other) => one - other)
      const later = sorted.filter((minute) => minute > written)
      const [first] = later
      expect(carriedOver(endAt(written).endedAt, sorted.map(endAt))).toEqual({
        carriedFrom: first === undefined ? null : endAt(first).day,
        carriedTimes: later.length,
      })
    }),
  )
})

test('one more meeting carries it once more and never changes since when', () => {
  const ends = [endAt(10), endAt(20)]
  const before = carriedOver(endAt(5).endedAt, ends)
  expect(carriedOver(endAt(5).endedAt, [...ends, endAt(9_000)])).toEqual({
    ...before,
    carriedTimes: before.carriedTimes + 1,
  })
})
