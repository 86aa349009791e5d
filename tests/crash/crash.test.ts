import { expect, test } from 'vitest'
import { bitFlips } from './bit-flips.ts'
import { shortRun } from './finding.ts'
import { fuzz } from './fuzz.ts'
import { killAtRandom } from './kill.ts'

// The short form of `npm run crash`: what needs no tool of the system's. A new seed every time, said when it fails.
const seed = Math.floor(Math.random() * 2 ** 31)
const extent = shortRun(seed)

test.each([
  ['what was called saved is there after kill -9', killAtRandom],
  ['one flipped bit anywhere shows under its own name, or is mended', bitFlips],
  ['a spoilt header or copy is refused by name and nothing is changed', fuzz],
])('%s', async (_, run) => {
  const finding = await run(extent)
  expect(finding, `seed ${seed}: ${finding.result}`).toMatchObject({ isGood: true })
})
