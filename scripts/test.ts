/**
 * `npm test`: static checks beside the build and the demo, then unit tests, then whole-app specs; ends with the line
 * 'N passed, N failed'.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './ensure-browser.ts'
import { requireSupportedNode } from './require-supported-node.ts'
import { runProgram, runProgramBeside } from './run-program.ts'

interface Count {
  readonly passed: number
  readonly failed: number
}

const reports = mkdtempSync(join(tmpdir(), 'alongside-test-'))

interface RunOptions {
  readonly args?: readonly string[]
  readonly env?: Record<string, string>
  /** What runs beside others says nothing until it ends. */
  readonly isBesideOthers?: boolean
}

/** Runs one script of package.json, so that a stage here and the command a person types are the same. */
async function run(title: string, script: string, options: RunOptions = {}): Promise<boolean> {
  const { args = [], env, isBesideOthers = false } = options
  const started = Date.now()
  const heading = `\n── ${title}`
  const where = { folder: process.cwd(), env: { ...process.env, ...env } }
  const all = ['run', '--silent', script, '--', ...args]
  if (!isBesideOthers) console.log(heading)
  const { status, said } = isBesideOthers
    ? await runProgramBeside('npm', all, where)
    : { status: runProgram('npm', all, where), said: '' }
  if (isBesideOthers) process.stdout.write(`${heading}\n${said}`)
  console.log(`── ${title}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  return status === 0
}

/** A stage that is one yes or no. */
const check = async (title: string, script: string, args: readonly string[] = []): Promise<Count> =>
  (await run(title, script, { args, isBesideOthers: true })) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }

/** A runner that ended badly although it counted no failed test still counts as one failure. */
const honest = (isFine: boolean, count: Count): Count => (isFine || count.failed > 0 ? count : { ...count, failed: 1 })

async function unitTests(): Promise<Count> {
  const file = join(reports, 'unit.json')
  const isFine = await run('unit tests', 'test:unit', {
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  })
  return honest(
    isFine,
    countOf(file, (report) => [report['numPassedTests'], report['numFailedTests']]),
  )
}

async function appSpecs(): Promise<Count> {
  const file = join(reports, 'app.json')
  const isFine = await run('whole-app specs', 'test:app', {
    args: ['--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  })
  return honest(
    isFine,
    countOf(file, (report) => {
      const { expected, unexpected, flaky } = report['stats'] as Record<string, number>
      return [expected, (unexpected ?? 0) + (flaky ?? 0)]
    }),
  )
}

function countOf(file: string, read: (report: Record<string, unknown>) => readonly unknown[]): Count {
  try {
    const [passed, failed] = read(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)
    return { passed: Number(passed ?? 0), failed: Number(failed ?? 0) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

async function staticChecks(): Promise<Count[]> {
  return [
    await check('types', 'check:types'),
    await check('style and borders', 'check:style'),
    await check('promises', 'check:promises'),
    await check('unused code', 'check:unused'),
    await check('notices', 'check:notices'),
  ]
}

/** The demo is played on what was just built; without a build there is nothing to play. */
async function buildAndDemo(): Promise<Count[]> {
  const build = await check('build', 'build')
  return build.failed > 0 ? [build] : [build, await check('demo', 'demo', ['--app=.', `--to=${join(reports, 'demo')}`])]
}

/** Two at a time, for the two cores of a small machine; unit tests and specs fill both by themselves. */
async function allStages(): Promise<Count[]> {
  const [built, checked] = await Promise.all([buildAndDemo(), staticChecks()])
  const isBuilt = built[0]?.failed === 0
  const counts = [...built, ...checked, await unitTests()]
  return isBuilt ? [...counts, await appSpecs()] : counts
}

requireSupportedNode()
ensureBrowser()
const counts = await allStages()
rmSync(reports, { recursive: true, force: true })
const sum = (field: keyof Count): number => counts.reduce((total, count) => total + count[field], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') === 0 ? 0 : 1)
