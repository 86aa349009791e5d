import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Protection } from './protections.ts'

/** A copy of the project in which protections are removed, so that the tree itself is never changed. */
export interface Bench {
  readonly root: string
}

/** One test: the file, and its name where one alone is to be run. */
export interface NamedTest {
  readonly file: string
  readonly name: string | null
}

/** What became of the tests: the first that failed, or none. */
export interface Outcome {
  readonly failed: { readonly file: string; readonly name: string } | null
  readonly seconds: number
}

const parts = ['src', 'tests', 'scripts', 'resources', 'docs', 'packaging', '.github']
const files = ['package.json', 'package-lock.json', 'vitest.config.ts', 'tsconfig.json', 'tsconfig.base.json']
const others = ['biome.json', 'electron.vite.config.ts', 'ARCHITECTURE.md', 'README.md', 'THIRD-PARTY-NOTICES']

/** Longer than any stage takes on a busy machine: a removed check may let a loop run for ever, and that is noticed too. */
const longestRunMs = 180_000

export function makeBench(project: string, root: string): Bench {
  mkdirSync(root, { recursive: true })
  for (const name of [...parts, ...files, ...others]) {
    cpSync(join(project, name), join(root, name), { recursive: true, verbatimSymlinks: true })
  }
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'))
  return { root }
}

/** Lends the bench to `work` while one protection is missing. */
export async function without<Value>(bench: Bench, missing: Protection, work: () => Promise<Value>): Promise<Value> {
  const path = join(bench.root, missing.file)
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.slice(0, missing.start) + missing.instead + text.slice(missing.end))
  try {
    return await work()
  } finally {
    writeFileSync(path, text)
  }
}

/** Runs tests until the first one fails. */
export async function runTests(bench: Bench, tests: readonly NamedTest[]): Promise<Outcome> {
  const started = performance.now()
  const report = join(bench.root, 'mutant-report.json')
  rmSync(report, { force: true })
  const names = tests.flatMap(({ name }) => name ?? [])
  const pattern = names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const only = names.length > 0 ? ['-t', `^(${pattern})$`] : []
  const options = ['run', '--bail=1', '--maxWorkers=1', '--reporter=json', `--outputFile=${report}`, ...only]
  const hasEnded = await ended(bench.root, [...options, ...new Set(tests.map(({ file }) => file))])
  const seconds = (performance.now() - started) / 1_000
  if (!hasEnded) return { failed: { file: tests[0]?.file ?? '', name: 'did not end' }, seconds }
  return { failed: firstFailure(bench.root, report), seconds }
}

function ended(folder: string, args: readonly string[]): Promise<boolean> {
  const vitest = join(folder, 'node_modules', 'vitest', 'vitest.mjs')
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VITE|VITEST|TEST$|NODE_ENV$)/.test(name))
  const child = spawn(process.execPath, [vitest, ...args], {
    cwd: folder,
    env: { ...Object.fromEntries(inherited), ALONGSIDE_POWER_CUTS: 'all' },
    stdio: 'ignore',
    detached: true,
  })
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      // The whole group: workers of its own would go on.
      if (child.pid) process.kill(-child.pid, 'SIGKILL')
      resolve(false)
    }, longestRunMs)
    child.once('close', () => {
      clearTimeout(timer)
      resolve(true)
    })
  })
}

interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

function firstFailure(root: string, path: string): Outcome['failed'] {
  const { testResults } = readReport(path)
  const all = testResults.map((result) => ({ ...result, file: result.name.slice(root.length + 1) }))
  for (const { file, assertionResults } of all) {
    const failed = assertionResults.find((result) => result.status === 'failed')
    if (failed) return { file, name: failed.fullName }
  }
  // What was called off after a first failure is called failed too, so this comes last.
  const broken = all.find(({ status }) => status === 'failed')
  return broken ? { file: broken.file, name: 'does not load' } : null
}

/** A runner that left no report ended badly, and nothing is known of the tests. */
function readReport(path: string): Report {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report
  } catch (cause) {
    throw new Error('The tests left no report', { cause })
  }
}
