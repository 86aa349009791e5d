import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, periodSchema } from '#shared/journal/day.ts'
import { periodSince, presetNames, presetPeriod } from './period-presets.ts'

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('2000-01-01', count))
const dated = presetNames.filter((name) => name !== 'custom' && name !== 'since-last')

test('every preset is a period that has begun and does not reach past today', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...dated), (today, name) => {
      const period = presetPeriod(name, today)
      expect(periodSchema.safeParse(period).success).toBe(true)
      expect(period.to <= today).toBe(true)
    }),
  )
})

test('the last half-year is the whole one before this', () => {
  expect(presetPeriod('last-half', '2026-11-23')).toEqual({ from: '2026-01-01', to: '2026-06-30' })
  expect(presetPeriod('last-half', '2026-02-01')).toEqual({ from: '2025-07-01', to: '2025-12-31' })
})

test('since the last summary begins where that ended, and never after today', () => {
  expect(periodSince({ from: '2026-01-01', to: '2026-06-30' }, '2026-11-23')).toEqual({
    from: '2026-07-01',
    to: '2026-11-23',
  })
  expect(periodSince({ from: '2026-01-01', to: '2026-11-23' }, '2026-11-23')).toEqual({
    from: '2026-11-23',
    to: '2026-11-23',
  })
  expect(periodSince({ from: '2026-01-01', to: '2026-12-31' }, '2026-11-23')).toEqual({
    from: '2026-11-23',
    to: '2026-11-23',
  })
})
