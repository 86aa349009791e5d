import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { promisify } from 'node:util'
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

const backwards = (word: string): string => [...word].toReversed().join('')

/** Texts with a word in them pass through, as messages do; only the word's mirror image is held after it. */
async function letPass(mirrored: string): Promise<void> {
  const texts: unknown[] = []
  for (let message = 0; message < 30; message += 1) {
    texts.push(JSON.parse(`{"text":"${backwards(mirrored)} ${message}"}`))
    await turn()
    Array.from({ length: 3_000 }, (_, at) => ({ at, text: `${at} ${message}` }))
  }
}

/** How often the word lies in the memory of this process, counted by another one. */
async function copiesHere(mirrored: string): Promise<number> {
  const counter = join(import.meta.dirname, '../../../tests/support/process-memory.ts')
  const script = `import(${JSON.stringify(counter)}).then(({ copiesInMemory }) =>
    console.log(copiesInMemory(${process.pid}, [...'${mirrored}'].toReversed().join(''))))`
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { env: {} })
  return Number(stdout)
}

test.skipIf(process.platform !== 'linux')(
  'no text that has passed through stays in the pages that the engine keeps',
  async () => {
    const left: number[] = []
    for (let round = 0; round < 5; round += 1) {
      const mirrored = randomBytes(12).toString('hex')
      await letPass(mirrored)
      if (round === 0) expect(await copiesHere(mirrored)).toBeGreaterThan(0)
      dropGarbage()
      left.push(await copiesHere(mirrored))
    }
    expect(left).toEqual([0, 0, 0, 0, 0])
  },
  60_000,
)
