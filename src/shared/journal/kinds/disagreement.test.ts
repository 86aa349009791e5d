import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../day.ts'
import { isCooling, repairCheckDay } from './disagreement.ts'

const anyInstant = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
const oneDay = 24 * 3_600_000

test('a disagreement cools for exactly 24 hours after its last change', () => {
  fc.assert(
    fc.property(anyInstant, fc.integer({ min: -oneDay, max: 3 * oneDay }), (changed, later) => {
      const now = new Date(changed.getTime() + later).toISOString()
      expect(isCooling(changed.toISOString(), now)).toBe(later < oneDay)
    }),
  )
})

test('the repair check is a week later', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
      const day = addDays('1980-01-01', days)
      expect(daysBetween(day, repairCheckDay(day))).toBe(7)
    }),
  )
})
