/**
 * `npm run crash`: what the journal survives, tried hundreds and thousands of times. `-- --short` takes a few seconds,
 * `-- --seed 7` repeats a run, `-- --only flips` runs one part. `-- --mutants` removes each protection of the source in turn
 * and says which test notices it; with `--goes-on` only those that none has noticed yet. Fails when a promise does, or a part
 * could not run.
 */

import { parseArgs } from 'node:util'
import { requireSupportedNode } from '#scripts/require-supported-node.ts'
import { bitFlips } from './bit-flips.ts'
import { canarySweep } from './canary.ts'
import { diskFull } from './disk-full.ts'
import { type Finding, longRun, shortRun } from './finding.ts'
import { fuzz } from './fuzz.ts'
import { killAtRandom } from './kill.ts'
import { migrationCut } from './migration-cut.ts'
import { mutantSweep } from './mutants/mutants.ts'
import { powerLoss } from './power-loss.ts'
import { powerCutFlows } from './recorder/power-cuts.ts'
import { rescueSpoilt } from './rescue.ts'

const parts = {
  kill: killAtRandom,
  power: powerLoss,
  flows: powerCutFlows,
  migration: migrationCut,
  full: diskFull,
  flips: bitFlips,
  fuzz,
  canary: canarySweep,
  rescue: rescueSpoilt,
}

function printFinding({ name, tried, result, isGood }: Finding, seconds: number): void {
  console.log(`| ${name} | ${tried} | ${result} | ${isGood ? 'good' : 'NOT GOOD'} | ${seconds.toFixed(0)} s |`)
}

async function main(): Promise<boolean> {
  requireSupportedNode()
  const { values } = parseArgs({
    options: {
      short: { type: 'boolean' },
      seed: { type: 'string' },
      only: { type: 'string' },
      mutants: { type: 'boolean' },
      'goes-on': { type: 'boolean' },
    },
  })
  if (values.mutants) {
    const started = performance.now()
    const finding = await mutantSweep(process.cwd(), { goesOn: values['goes-on'] === true })
    printFinding(finding, (performance.now() - started) / 1_000)
    return finding.isGood
  }
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
  const extent = values.short ? shortRun(seed) : longRun(seed)
  console.log(`Seed ${seed}\n\n| part | tried | result | | took |\n|---|---|---|---|---|`)
  let isGood = true
  for (const [name, run] of Object.entries(parts)) {
    if (values.only !== undefined && values.only !== name) continue
    const started = performance.now()
    const finding = await run(extent)
    printFinding(finding, (performance.now() - started) / 1_000)
    isGood &&= finding.isGood
  }
  return isGood
}

process.exitCode = (await main()) ? 0 : 1
