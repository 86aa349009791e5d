import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Finding } from '../finding.ts'
import { withScratchFolder } from '../scratch-journal.ts'
import { flowsRunning } from './flows-running.ts'
import { type Protection, protectionsIn, sourceFiles } from './protections.ts'
import { knownVerdicts, testOf, writeTable } from './table.ts'
import { testsByFile } from './tests-of.ts'
import { makeBench, type NamedTest, runTests, without } from './trial.ts'

/** What became of the tests while one protection was missing. */
export interface Verdict {
  readonly key: string
  /** The first test that failed; null when none did. */
  readonly noticedBy: { readonly file: string; readonly name: string } | null
}

export interface Named extends Protection {
  /** Tells it from all others, and stays the same when lines move. */
  readonly key: string
}

/** Every protection of the source, each under a key of its own. */
export function allProtections(root: string): readonly Named[] {
  const seen = new Map<string, number>()
  return sourceFiles(root)
    .flatMap((file) => protectionsIn(root, file).protections)
    .map((protection) => {
      const { file, within, kind, what } = protection
      const base = [file, within, kind, what].join(' · ')
      const time = (seen.get(base) ?? 0) + 1
      seen.set(base, time)
      return { ...protection, key: time === 1 ? base : `${base} (${time})` }
    })
}

/** Calls that are named like a protection, and that no rule removes and no reason excuses. */
export const allUnjudged = (root: string): string[] =>
  sourceFiles(root).flatMap((file) => protectionsIn(root, file).unjudged.map(({ name }) => `${file}: ${name}`))

interface Trial {
  /** What noticed each the last time, to be asked first; with `isShort` its whole file, and nothing else. */
  readonly known: ReadonlyMap<string, Verdict>
  readonly isShort?: boolean
  tell(verdict: Verdict, seconds: number): void
}

const cutsFile = 'tests/crash/power-cuts.test.ts'
const cutTest = (flow: string): string => `a power cut at any moment leaves what was before or what was to be: ${flow}`

/** Whether only a power cut can show that it is missing. */
const losesPower = ({ kind }: Protection): boolean => /^(flush|rename|setting)$/.test(kind)

/** Asks of each protection what notices that it is missing. */
export async function tryMutants(root: string, protections: readonly Named[], trial: Trial): Promise<void> {
  const stagesOf = testsByFile(root)
  const running = protections.some(losesPower) && !trial.isShort ? await flowsRunning() : () => []
  await withScratchFolder(async (scratch) => {
    const bench = makeBench(root, join(scratch, 'project'))
    for (const protection of protections) {
      const { key, file, kind } = protection
      const known = trial.known.get(key)?.noticedBy
      const first: NamedTest[][] = known ? [[trial.isShort ? { file: known.file, name: null } : testOf(known)]] : []
      const others = stagesOf(file, kind).map((stage) => stage.map((test) => ({ file: test, name: null })))
      const cuts = (losesPower(protection) ? running(join(root, file), protection.start) : []).map((flow) => ({
        file: cutsFile,
        name: cutTest(flow),
      }))
      const stages = trial.isShort ? first : [...first, cuts, ...others].filter((stage) => stage.length > 0)
      const started = performance.now()
      const noticedBy = await without(bench, protection, async () => {
        for (const stage of stages) {
          const { failed } = await runTests(bench, stage)
          if (failed) return failed
        }
        return null
      })
      trial.tell({ key, noticedBy }, (performance.now() - started) / 1_000)
    }
  })
}

/** Where a run keeps what it found, so that one that was broken off can go on where it was. */
const verdictsFile = join('test-results', 'mutants.jsonl')

function verdictsIn(path: string): Map<string, Verdict> {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
  const verdicts = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Verdict)
  return new Map(verdicts.map((verdict) => [verdict.key, verdict]))
}

/**
 * Removes every protection in turn and writes what noticed it into docs/security.md. With `goesOn` only those are tried that
 * nothing has noticed yet.
 */
export async function mutantSweep(root: string, { goesOn }: { goesOn: boolean }): Promise<Finding> {
  const protections = allProtections(root)
  const unjudged = allUnjudged(root)
  if (!goesOn) rmSync(verdictsFile, { force: true })
  mkdirSync(dirname(verdictsFile), { recursive: true })
  const verdicts = verdictsIn(verdictsFile)
  const known = knownVerdicts(root, protections)
  const todo = protections.filter(({ key }) => !verdicts.get(key)?.noticedBy)
  await tryMutants(root, todo, {
    known,
    tell(verdict, seconds) {
      verdicts.set(verdict.key, verdict)
      appendFileSync(verdictsFile, `${JSON.stringify(verdict)}\n`)
      console.log(`${seconds.toFixed(0)} s  ${verdict.key}: ${verdict.noticedBy?.name ?? 'NOT NOTICED'}`)
    },
  })
  writeTable(root, protections, verdicts)
  const unnoticed = protections.filter(({ key }) => !verdicts.get(key)?.noticedBy).length
  return {
    name: 'missing protections',
    tried: `${protections.length} places`,
    result: `${unnoticed} not noticed, ${unjudged.length} that no rule knows`,
    isGood: unnoticed + unjudged.length === 0,
  }
}
