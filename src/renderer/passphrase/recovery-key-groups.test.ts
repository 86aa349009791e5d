import { expect, test } from 'vitest'
import { groupsOf, isSameGroup, randomGroupIndex } from './recovery-key-groups.ts'

const key = '7K2M-Q0X1-9DFA-44ZT-BB3E-R1PN-W8YC-5HJ6-TTV0'

test('a key shows nine groups of four', () => {
  expect(groupsOf(key)).toHaveLength(9)
  expect(groupsOf(key).every((group) => group.length === 4)).toBe(true)
})

test('small letters, spaces and the letters that look like digits are read as meant', () => {
  expect(isSameGroup(' qo xl ', 'Q0X1')).toBe(true)
  expect(isSameGroup('Q0X2', 'Q0X1')).toBe(false)
  expect(isSameGroup('', 'Q0X1')).toBe(false)
})

test('every group may be asked for', () => {
  const asked = new Set(Array.from({ length: 500 }, () => randomGroupIndex(9)))
  expect([...asked].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
})
