import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  dayOfDate,
  dayOfNumber,
  daySchema,
  daysBetween,
  minuteSchema,
  monthOf,
  monthsBetween,
  periodSchema,
} from './day.ts'

const anyDay = fc.integer({ min: 0, max: 91_000 }).map((count) => addDays('1950-01-01', count))
const problemsOf = (schema: typeof daySchema | typeof periodSchema | typeof minuteSchema, value: unknown): string[] =>
  (schema.safeParse(value).error?.issues ?? []).map(({ message }) => message)

test('adding days and counting them are each other’s inverse, over leap years and centuries', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
      expect(daysBetween(day, addDays(day, count))).toBe(count)
      expect(addDays(addDays(day, count), -count)).toBe(day)
    }),
  )
})

test('the day of a number is that of the calendar, also long ago and far ahead, and at any moment of the day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -700_000, max: 2_900_000 }),
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      (at, part) => {
        expect(dayOfNumber(at + part)).toBe(new Date(at * 86_400_000).toISOString().slice(0, 10))
      },
    ),
  )
  for (const day of ['1970-01-01', '2000-02-29', '2100-02-28', '2100-03-01', '2024-12-31'])
    expect(dayOfNumber(Date.parse(day) / 86_400_000)).toBe(day)
})

test('days sort as text as they follow each other in time', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (one, other) => {
      expect(Math.sign(daysBetween(one, other))).toBe(other > one ? 1 : other < one ? -1 : 0)
    }),
  )
})

test('the day of an instant is the one on the wall, whatever the hour', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (day, hour, minute) => {
      const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
      expect(dayOfDate(new Date(year, month - 1, date, hour, minute))).toBe(day)
    }),
  )
})

test('the months between two days are every one of them, once, in order', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 4_000 }), (from, count) => {
      const to = addDays(from, count)
      const seen = new Set(Array.from({ length: count + 1 }, (_, at) => monthOf(addDays(from, at))))
      expect(monthsBetween(from, to)).toEqual([...seen])
    }),
    { numRuns: 50 },
  )
  expect(monthsBetween('2026-02-01', '2026-01-31')).toEqual([])
})

test.each([
  '2023-02-29',
  '2025-13-01',
  '2025-00-10',
  '2025-04-31',
  '25-01-01',
  '2025-1-1',
  '',
  'yesterday',
  '0050-01-01',
])('%s is no day', (text) => expect(problemsOf(daySchema, text)).toContain('not-a-date'))

test.each(['9999-12-31', '1949-12-31', '2200-01-01', '0000-01-01'])('%s lies outside what a journal covers', (text) => {
  expect(daySchema.safeParse(text).success).toBe(false)
})

test('a period may be one day, and is refused when it ends before it begins', () => {
  expect(problemsOf(periodSchema, { from: '2026-03-01', to: '2026-03-01' })).toEqual([])
  expect(problemsOf(periodSchema, { from: '2026-03-02', to: '2026-03-01' })).toEqual(['reversed'])
})

test('a minute is a time that a clock can show', () => {
  expect(problemsOf(minuteSchema, '2026-03-01T23:59')).toEqual([])
  for (const wrong of ['2026-03-01T24:00', '2026-03-01T10:60', '2026-03-01 10:00', '2026-02-30T10:00']) {
    expect(minuteSchema.safeParse(wrong).success).toBe(false)
  }
})
