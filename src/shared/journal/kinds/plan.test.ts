import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../day.ts'
import { nextSeason } from './plan.ts'

const words = {
  kind: 'plan',
  growInto: 'teaching',
  iWillOpen: 'the steering group',
  iCommit: '',
  theyCommit: '',
} as const
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))

test('a season begins from the last one’s words, is as long, and never overlaps it or begins in the past', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 400 }), anyDay, (seasonFrom, length, today) => {
      const seasonTo = addDays(seasonFrom, length)
      const next = nextSeason({ ...words, seasonFrom, seasonTo, lookAgainOn: null }, today)
      expect(next).toMatchObject(words)
      expect(daysBetween(next.seasonFrom ?? '', next.seasonTo ?? '')).toBe(length)
      expect((next.seasonFrom ?? '') > seasonTo && (next.seasonFrom ?? '') >= today).toBe(true)
      expect(next.lookAgainOn).toBe(next.seasonTo)
    }),
  )
})

test('after a plan without dates a season begins today and lasts a quarter', () => {
  const next = nextSeason({ ...words, seasonFrom: null, seasonTo: null, lookAgainOn: null }, '2026-01-01')
  expect(next).toMatchObject({ seasonFrom: '2026-01-01', seasonTo: '2026-04-02' })
})
