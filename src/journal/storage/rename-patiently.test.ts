import { expect, test } from 'vitest'
import { renamePatiently } from './rename-patiently.ts'

/** A system on which the file is held for so many milliseconds. */
function heldFor(heldMs: number, code = 'EBUSY', isWaitingUseful = true) {
  let waited = 0
  let renamed = 0
  const rename = () => {
    if (waited < heldMs) throw Object.assign(new Error(code), { code })
    renamed += 1
  }
  const wait = (milliseconds: number) => {
    waited += milliseconds
  }
  const patience = { rename, isWaitingUseful, wait }
  return { run: () => renamePatiently('a', 'b', patience), renamed: () => renamed, waited: () => waited }
}

test('a file that another program holds for half a second is renamed all the same', () => {
  const held = heldFor(500)
  held.run()
  expect(held.renamed()).toBe(1)
})

test('one that stays held is given up after two to four seconds', () => {
  const held = heldFor(Number.POSITIVE_INFINITY, 'EPERM')
  expect(held.run).toThrow('EPERM')
  expect(held.waited()).toBeGreaterThan(2_000)
  expect(held.waited()).toBeLessThan(4_000)
})

test.each([
  ['a full disk', 'ENOSPC', true],
  ['a folder that may not be written, where waiting never helps', 'EACCES', false],
])('%s is told at once', (_, code, isWaitingUseful) => {
  const held = heldFor(1, code, isWaitingUseful)
  expect(held.run).toThrow(code)
  expect(held.waited()).toBe(0)
})
