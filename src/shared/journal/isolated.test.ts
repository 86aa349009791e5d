import { expect, test } from 'vitest'
import { isolated } from './isolated.ts'

test('words from right to left are set apart, and others stay as they are', () => {
  expect(isolated('ليلى حداد')).toBe('\u2068ليلى حداد\u2069')
  expect(isolated('שירה (QA)')).toBe('\u2068שירה (QA)\u2069')
  expect(isolated('Zoë 王芳 🎉')).toBe('Zoë 王芳 🎉')
})

test('a mark that no one closes cannot turn the rest of the sentence round', () => {
  expect(isolated('\u202eolleh')).toBe('\u2068\u202eolleh\u2069')
})
