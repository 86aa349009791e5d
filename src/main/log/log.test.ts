import { expect, test } from 'vitest'
import { createLog } from './log.ts'

test('an incident is logged with its id and its places in code, never with its message', () => {
  const lines: string[] = []
  const log = createLog((line) => lines.push(line))

  log.incident('1a2b', new TypeError('Ada said she wants to leave'))

  expect(lines.join('')).toContain('incident 1a2b TypeError')
  expect(lines.join('')).toContain('log.test.ts')
  expect(lines.join('')).not.toContain('Ada')
})

test('something thrown that is no error is logged by its type alone', () => {
  const lines: string[] = []
  createLog((line) => lines.push(line)).incident('1a2b', 'Ada said she wants to leave')
  expect(lines).toEqual(['alongside: incident 1a2b thrown: string\n'])
})
