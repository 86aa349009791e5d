import { expect, test } from 'vitest'
import { directionalPieces, isolated, withoutIsolates } from '#shared/journal/isolated.ts'
import { after, told } from './told-line.ts'

test('a stop follows what has none, and no second one follows a stop of any script', () => {
  for (const text of [
    'Done.',
    'Why?',
    '目標。',
    'لماذا؟',
    'हो गया।',
    '済んだ！',
    'He said “so.”',
    'ended (all of it.)',
    'Ի՞նչ։',
    'እሺ።',
  ]) {
    expect(told(text)).toBe(text)
    expect(withoutIsolates(told(isolated(text)))).toBe(text)
  }
  expect(told('no stop yet', '', ' and  more ')).toBe('no stop yet. and more.')
})

test('lines stay lines: a list is below its label, takes no stop, and what follows begins a line', () => {
  expect(told(after('2 March', '- first\n- second'), after('Next', 'go on'))).toBe(
    '2 March:\n- first\n- second\nNext: go on.',
  )
})

test('words that run from right to left are islands, line by line, and leave the sentence whole', () => {
  expect(isolated('plain (a) b!')).toBe('plain (a) b!')
  expect(isolated('ليلى\nab\n')).toBe('\u2068ليلى\u2069\n\u2068ab\u2069\n')
  // A sign that turns all that follows ends where the island ends.
  expect(isolated('a\u2069b')).toBe('\u2068ab\u2069')
  expect(isolated('\u2067x')).toBe('\u2068\u2067x\u2069\u2069')
  expect(directionalPieces(`${isolated('ليلى')}: 1 May`)).toEqual([
    { text: '\u2068ليلى\u2069', isRightToLeft: true },
    { text: ': 1 May', isRightToLeft: false },
  ])
})
