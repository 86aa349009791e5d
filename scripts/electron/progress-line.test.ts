import { expect, test } from 'vitest'
import { progressLine } from './progress-line.ts'

function shown(isTTY: boolean, steps: readonly (readonly [number, number | null])[]): string {
  let text = ''
  const show = progressLine({ isTTY, write: (words: string) => (text += words) })
  for (const [transferred, total] of steps) show(transferred, total)
  return text
}

test('on a terminal one line counts up and ends; elsewhere there is a line for every tenth', () => {
  const pieces = Array.from({ length: 1000 }, (_, index) => [(index + 1) * 110_000, 110_000_000] as const)
  expect(shown(false, pieces).split('\n')).toHaveLength(11)
  expect(shown(false, pieces)).toContain('  55 MB of 110 MB (50 %)\n')
  expect(shown(true, pieces).split('\r')).toHaveLength(101)
  expect(shown(true, pieces).endsWith('\r  110 MB of 110 MB (100 %)\n')).toBe(true)
})

test('without a length from the server it counts what came', () => {
  expect(
    shown(false, [
      [9_000_000, null],
      [10_000_000, null],
      [19_000_000, null],
      [31_000_000, null],
    ]),
  ).toBe('  10 MB\n  31 MB\n')
})
