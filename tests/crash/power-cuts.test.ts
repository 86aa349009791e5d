import { expect, test } from 'vitest'
import { seededRandom } from '../bench/generator/random.ts'
import { shortRun } from './finding.ts'
import { flowNames } from './flows/flows.ts'
import { powerCutsIn } from './recorder/power-cuts.ts'
import { canTrace } from './write-trace.ts'

// A new seed every time, said when it fails. All the moments of a flow are tried by `npm run crash`, and for mutants.
const seed = Math.floor(Math.random() * 2 ** 31)
const cuts = process.env['ALONGSIDE_POWER_CUTS'] === 'all' ? { moments: 1, writes: 0 } : shortRun(seed).cuts

test.skipIf(!canTrace()).each(flowNames)(
  'a power cut at any moment leaves what was before or what was to be: %s',
  async (name) => {
    const { images, troubles } = await powerCutsIn(name, { random: seededRandom(seed), ...cuts })
    expect(troubles, `seed ${seed}`).toEqual([])
    expect(images).toBeGreaterThan(0)
  },
  120_000,
)
