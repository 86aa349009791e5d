/** `npm test`: static checks, unit tests, the build, whole-app specs; ends with the line 'N passed, N failed'. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './ensure-browser.ts'
import { requireSupportedNode } from './require-supported-node.ts'

interface Count {
  readonly passed: number
  readonly failed: number
}

const reports = mkdtempSync(join(tmpdir(), 'alongside-test-'))

/** Runs one script of package.json, so that a stage here and the command a person types are the same. */
function run(title: string, script: string, options: { args?: string[]; env?: Record<string, string> } = {}): boolean {
  const started = Date.now()
  console.log(`\n── ${title}`)
  const result = spawnSync('npm', ['run', '--silent', script, '--', ...(options.args ?? [])], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...options.env },
  })
  console.log(`── ${title}: ${result.status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  return result.status === 0
}

/** A stage that is one yes or no. */
const check = (title: string, script: string): Count =>
  run(title, script) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }

/** A runner that ended badly although it counted no failed test still counts as one failure. */
const honest = (isFine: boolean, count: Count): Count => (isFine || count.failed > 0 ? count : { ...count, failed: 1 })

function unitTests(): Count {
  const file = join(reports, 'unit.json')
  const isFine = run('unit tests', 'test:unit', {
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  })
  return honest(
    isFine,
    countOf(file, (report) => [report['numPassedTests'], report['numFailedTests']]),
  )
}

function appSpecs(): Count {
  ensureBrowser()
  const file = join(reports, 'app.json')
  const isFine = run('whole-app specs', 'test:app', {
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

function allStages(): Count[] {
  const counts = [
    check('types', 'check:types'),
    check('style and borders', 'check:style'),
    check('promises', 'check:promises'),
    check('unused code', 'check:unused'),
    check('notices', 'check:notices'),
    unitTests(),
  ]
  const build = check('build', 'build')
  return build.failed > 0 ? [...counts, build] : [...counts, build, appSpecs()]
}

requireSupportedNode()
const counts = allStages()
rmSync(reports, { recursive: true, force: true })
const sum = (field: keyof Count): number => counts.reduce((total, count) => total + count[field], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') === 0 ? 0 : 1)
