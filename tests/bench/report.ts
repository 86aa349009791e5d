import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { findBrowser } from '#scripts/find-browser.ts'
import type { Figures, Row } from './figures.ts'

const root = join(import.meta.dirname, '../..')

function browserVersion(): string | null {
  const browser = findBrowser()
  return browser && process.platform !== 'win32'
    ? execFileSync(browser, ['--version'], { encoding: 'utf8' }).trim()
    : null
}

const sqliteVersion = (): unknown => {
  const db = new BetterSqlite(':memory:')
  const version = db.prepare('SELECT sqlite_version() AS sqlite, sqlite3mc_version() AS cipher').get()
  db.close()
  return version
}

/** What the figures were measured with. */
export const surroundings = (seed: number) => ({
  machine: {
    processor: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1e9),
    system: `${platform()} ${release()}`,
  },
  versions: {
    app: (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version,
    node: process.version,
    browser: browserVersion(),
    sqlite: sqliteVersion(),
  },
  seed,
})

const short = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toFixed(3)

const spread = ({ median, min, max, n }: Figures, unit: Row['unit']): string =>
  n === 1 ? `${short(median)} ${unit}` : `${short(median)} ${unit} (${short(min)}–${short(max)}, n ${n})`

const verdict = (isMet: boolean | null): string => (isMet === null ? 'not told' : isMet ? 'met' : 'NOT MET')

/** One row of the table, as soon as it is measured. */
export function printRow({ id, what, unit, figures, beside, goal, isMet }: Row): void {
  console.log(`${id.padEnd(4)}${what}`)
  console.log(`      ${spread(figures, unit)}`)
  if (beside) {
    const ratio = figures.median / beside.figures.median
    console.log(`      beside ${beside.what}: ${spread(beside.figures, unit)}  →  ${ratio.toFixed(2)} ×`)
  }
  console.log(`      goal ${goal}: ${verdict(isMet)}`)
}

/** Writes everything as JSON and returns where. */
export function writeReport(rows: readonly Row[], seed: number): string {
  const folder = join(root, 'bench-output')
  mkdirSync(folder, { recursive: true })
  const at = new Date().toISOString()
  const path = join(folder, `bench-${at.slice(0, 19).replaceAll(':', '')}.json`)
  writeFileSync(path, `${JSON.stringify({ at, ...surroundings(seed), rows }, null, 2)}\n`)
  return path
}
