import { expect, test } from 'vitest'
import { localeFor } from './locale.ts'

const dayIn = (locale: string) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short' }).format(Date.UTC(2025, 9, 3))

test('a person who reads our language keeps the form of their own region', () => {
  expect(localeFor('en', ['en-US', 'de-DE'])).toBe('en-US')
  expect(localeFor('en', ['de-DE', 'en-AU'])).toBe('en-AU')
})

test('a person of another language sees our words in the order of their region', () => {
  expect(localeFor('en', ['de-DE'])).toBe('en-DE')
  expect(dayIn(localeFor('en', ['de-DE']))).toBe('3 Oct')
  expect(dayIn(localeFor('en', ['en-US']))).toBe('Oct 3')
})

test('without any preference the language alone decides', () => {
  expect(localeFor('en', [])).toBe('en')
})
