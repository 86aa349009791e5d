import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOfNumber, daysBetween } from './day.ts'
import { nextOfRhythm } from './rhythm.ts'

const day = fc.integer({ min: -7_000, max: 80_000 }).map(dayOfNumber)
const rhythm = fc.integer({ min: 1, max: 366 })

test('whatever came before, the next date is never in the past, lies on the rhythm, and is the first of those', () => {
  fc.assert(
    fc.property(fc.option(day), day, rhythm, day, (lastMet, addedOn, rhythmDays, today) => {
      const next = nextOfRhythm({ lastMet, addedOn }, rhythmDays, today) ?? ''
      expect(next >= today).toBe(true)
      expect(Math.abs(daysBetween(lastMet ?? addedOn, next) % rhythmDays)).toBe(0)
      const isFirst =
        addDays(next, -rhythmDays) < today || next === (lastMet === null ? addedOn : addDays(lastMet, rhythmDays))
      expect(isFirst).toBe(true)
    }),
  )
})

test('after a meeting of today the next is a rhythm away, and without a rhythm there is none', () => {
  const start = { lastMet: '2026-03-04', addedOn: '2025-01-01' }
  expect(nextOfRhythm(start, 14, '2026-03-04')).toBe('2026-03-18')
  expect(nextOfRhythm(start, null, '2026-03-04')).toBeNull()
})
