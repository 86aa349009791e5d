import { expect, test } from 'vitest'
import { initialsOf } from './initials.ts'

test('initials are the first letters of the first and the last name', () => {
  expect(initialsOf('Ada Okafor')).toBe('AO')
  expect(initialsOf('  ada  maria   okafor ')).toBe('AO')
  expect(initialsOf('Chidi')).toBe('C')
})

test('a letter is a whole one, in every script and with every accent', () => {
  expect(initialsOf('E\u0301lodie Durand')).toBe('E\u0301D')
  expect(initialsOf('👩🏽‍🚀 Star')).toBe('👩🏽‍🚀S')
  expect(initialsOf('王 小明')).toBe('王小')
  expect(initialsOf('')).toBe('')
})
