import { expect, test } from 'vitest'
import { createFileWork } from './file-work.ts'

test('a stop ends what is being written, and nothing that begins later', () => {
  const work = createFileWork()
  const first = work.begin()
  first()
  work.stop()
  expect(first).toThrow(expect.objectContaining({ code: 'stopped' }))
  expect(work.begin()).not.toThrow()
})
