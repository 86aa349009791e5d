import { expect, test } from 'vitest'
import { listed, plural } from './plural.ts'

const pages = { one: '# page', other: '# pages' }

test('a count takes the form that its number asks for', () => {
  expect([0, 1, 2, 21].map((count) => plural(count, pages))).toEqual(['0 pages', '1 page', '2 pages', '21 pages'])
})

test('several names read as one phrase', () => {
  expect(listed(['Name'])).toBe('Name')
  expect(listed(['Name', 'Role', 'Since'])).toBe('Name, Role, and Since')
})
