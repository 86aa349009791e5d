import { expect, test } from 'vitest'
import { distanceToMinute, localToday, relativeDay } from './relative-day-words.ts'

const today = '2025-11-23'
const distance = (day: string, locale = 'en-GB') => relativeDay(day, today, locale).distance

test('a day reads as the date and how far it is, as the design has it', () => {
  expect(relativeDay('2025-10-03', today, 'en-GB')).toEqual({ date: '3 Oct', distance: '7 weeks ago' })
})

test('near days have their names', () => {
  expect(['2025-11-22', '2025-11-23', '2025-11-24'].map((day) => distance(day))).toEqual([
    'yesterday',
    'today',
    'tomorrow',
  ])
})

test('the unit grows with the distance, and never claims more than has passed', () => {
  expect(distance('2025-11-10')).toBe('13 days ago')
  expect(distance('2025-11-09')).toBe('2 weeks ago')
  expect(distance('2025-09-22')).toBe('8 weeks ago')
  expect(distance('2025-09-21')).toBe('2 months ago')
  expect(distance('2023-11-25')).toBe('23 months ago')
  expect(distance('2023-11-23')).toBe('2 years ago')
  expect(distance('2025-12-20')).toBe('in 3 weeks')
})

test('another year shows its number', () => {
  expect(relativeDay('2024-11-23', today, 'en-GB').date).toBe('23 Nov 2024')
  expect(relativeDay('2026-01-02', today, 'en-GB').date).toBe('2 Jan 2026')
})

test('date and distance follow the locale', () => {
  expect(relativeDay('2025-10-03', today, 'en-US').date).toBe('Oct 3')
  expect(relativeDay('2025-10-03', today, 'de-DE')).toEqual({ date: '3. Okt.', distance: 'vor 7 Wochen' })
})

test('a minute of today is hours or minutes away, one of another day is days away', () => {
  const now = new Date('2025-11-23T12:00')
  const far = (minute: string) => distanceToMinute(minute, now, 'en-GB')
  expect(far('2025-11-23T14:10')).toBe('in 2 hours')
  expect(far('2025-11-23T12:25')).toBe('in 25 minutes')
  expect(far('2025-11-23T11:50')).toBe('10 minutes ago')
  expect(far('2025-11-24T09:00')).toBe('tomorrow')
  expect(far('2025-11-20T09:00')).toBe('3 days ago')
})

test('today is the day of the wall clock, not of UTC', () => {
  expect(localToday(new Date(2025, 0, 5, 0, 30))).toBe('2025-01-05')
  expect(localToday(new Date(2025, 0, 5, 23, 30))).toBe('2025-01-05')
})
