import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { dropGarbage } from './drop-garbage.ts'

test('what nothing holds any more is given back at once, and what is held stays', async () => {
  const kept = { words: 'still needed' }
  const [held, given] = [new WeakRef(kept), new WeakRef({ words: 'passed through' })]
  await turn()
  expect(given.deref()).toBeDefined()
  await turn()
  dropGarbage()
  expect(given.deref()).toBeUndefined()
  expect(held.deref()).toBe(kept)
})
