import { expect, test } from 'vitest'
import { seededRandom } from '../bench/generator/random.ts'
import { allProtections, allUnjudged, tryMutants, type Verdict } from './mutants/mutants.ts'
import { knownVerdicts } from './mutants/table.ts'

const root = process.cwd()
const protections = allProtections(root)
const fewestPlaces = 40
const fewest = {
  flush: 30,
  rename: 10,
  wipe: 40,
  seal: 2,
  'file check': 20,
  'owner only': 10,
  setting: 12,
  overwriting: 4,
}

test('the search over the source finds every kind of protection', () => {
  expect(protections.length).toBeGreaterThan(fewestPlaces)
  for (const [kind, places] of Object.entries(fewest)) {
    expect(protections.filter((one) => one.kind === kind).length, kind).toBeGreaterThanOrEqual(places)
  }
})

test('every call that is named like a protection is removed by a rule, or listed with a reason', () => {
  expect(allUnjudged(root)).toEqual([])
})

// The same ones for the same source, so that what is green stays green. All of them are removed in turn by
// `npm run crash -- --mutants`. What takes long to be noticed, or is found by chance, is left to that.
const seed = 20
const tried = 2
const leftToAll = /power-cuts|property|sequence|interrupted/

test(`some protections, each removed in a copy of the project, turn a test of their file red`, async () => {
  const known = knownVerdicts(root, protections)
  const random = seededRandom(seed)
  const candidates = protections.filter(({ key }) => !leftToAll.test(known.get(key)?.noticedBy?.file ?? 'power-cuts'))
  const some = Array.from({ length: tried }, () => candidates[random.between(0, candidates.length - 1)]).filter(
    (one) => one !== undefined,
  )
  const verdicts: Verdict[] = []
  await tryMutants(root, some, { known, isShort: true, tell: (verdict) => verdicts.push(verdict) })
  expect(verdicts).toHaveLength(tried)
  expect(verdicts.filter(({ noticedBy }) => noticedBy === null)).toEqual([])
}, 120_000)
