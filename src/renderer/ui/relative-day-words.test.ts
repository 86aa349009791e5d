import { expect, test } from 'vitest'
import { localToday, relativeDay, relativeMinute } from './relative-day-words.ts'

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

test('an appointment says its day and time, and on the day itself how many hours or minutes are left', () => {
  const now = new Date(2025, 10, 27, 11, 40)
  const say = (minute: string, locale = 'en-GB') => relativeMinute(minute, now, locale)
  expect(say('2025-11-27T14:00')).toEqual({ date: 'Thursday 27 Nov, 14:00', distance: 'in 2 hours' })
  expect(say('2025-11-27T12:00').distance).toBe('in 20 minutes')
  expect(say('2025-11-27T11:10').distance).toBe('30 minutes ago')
  expect(say('2025-11-28T09:00').distance).toBe('tomorrow')
  expect(say('2025-12-04T09:00').distance).toBe('in 7 days')
  expect(say('2025-11-27T14:00', 'de-DE').distance).toBe('in 2 Stunden')
})

test('today is the day of the wall clock, not of UTC', () => {
  expect(localToday(new Date(2025, 0, 5, 0, 30))).toBe('2025-01-05')
  expect(localToday(new Date(2025, 0, 5, 23, 30))).toBe('2025-01-05')
})
