import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './day.ts'
import { daysLeft, fadingDayFrom, hasFaded, kept, letFade } from './mirror-entry.ts'

const anyDay = fc.integer({ min: 0, max: 80_000 }).map((count) => addDays('1950-01-01', count))
const anyCount = fc.integer({ min: 0, max: 2_000 })

test('what is written today is there for ninety days and gone on the ninetieth, over leap years', () => {
  fc.assert(
    fc.property(anyDay, anyCount, (today, later) => {
      const entry = { fadesOn: fadingDayFrom(today) }
      expect(hasFaded(entry, addDays(today, later))).toBe(later >= 90)
      expect(daysLeft(entry, addDays(today, later))).toBe(Math.max(0, 90 - later))
    }),
  )
})

test('what is kept never fades', () => {
  fc.assert(
    fc.property(anyDay, anyCount, (today, later) => {
      const entry = kept({ fadesOn: fadingDayFrom(today) })
      expect(hasFaded(entry, addDays(today, later))).toBe(false)
      expect(daysLeft(entry, today)).toBeNull()
    }),
  )
})

test('what is let go of has the whole time from that day on, however long it was kept', () => {
  fc.assert(
    fc.property(anyDay, anyCount, (today, later) => {
      const day = addDays(today, later)
      expect(letFade(kept({ fadesOn: fadingDayFrom(today) }), day)).toEqual({ fadesOn: addDays(day, 90) })
    }),
  )
})
