import { expect, test } from 'vitest'
import { hexLines, plainBeginning } from './hex-lines.ts'

test('bytes are printed as hexdump prints them', () => {
  expect(hexLines(plainBeginning)).toEqual(['0000  53 51 4c 69 74 65 20 66 6f 72 6d 61 74 20 33 00  SQLite format 3.'])
})

test('the last line is as wide as the others, and nothing prints as nothing', () => {
  const [first = '', second = ''] = hexLines(Uint8Array.from({ length: 18 }, (_, at) => 0xf0 + at))
  expect(second.indexOf('..')).toBe(first.lastIndexOf('  ') + 2)
  expect(second.startsWith('0010  00 01 ')).toBe(true)
  expect(hexLines(new Uint8Array())).toEqual([])
})

test('no byte can break out of its line', () => {
  const all = Uint8Array.from({ length: 256 }, (_, at) => at)
  expect(hexLines(all)).toHaveLength(16)
  expect(hexLines(all).join('')).toMatch(/^[ -~]*$/)
})
