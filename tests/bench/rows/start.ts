import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findBrowser } from '#scripts/find-browser.ts'
import { launchApp } from '../../support/launch-app.ts'
import { type Figures, figuresOf, type Row } from '../figures.ts'

const rounds = 5
const switches = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']

/** A browser with nothing in it: milliseconds until an empty page was painted. */
async function bareBrowser(): Promise<number> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('no browser found')
  const started = performance.now()
  const browser = await chromium.launch({ executablePath, args: switches })
  const page = await browser.newPage()
  await page.setContent('<p>empty</p>')
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  const taken = performance.now() - started
  await browser.close()
  return taken
}

async function firstScreen(): Promise<number> {
  const userData = mkdtempSync(join(tmpdir(), 'alongside-bench-start-'))
  const started = performance.now()
  const app = await launchApp({ userData, headless: true })
  await app.page.getByRole('heading', { level: 1 }).waitFor()
  const taken = performance.now() - started
  await app.close()
  rmSync(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  return taken
}

async function repeated(measure: () => Promise<number>): Promise<Figures> {
  await measure()
  const values: number[] = []
  for (let round = 0; round < rounds; round += 1) values.push(await measure())
  return figuresOf(values)
}

/**
 * P1: from the start of the process to the first screen. The stand-in starts a browser, a Node process for main and one
 * for the journal; Electron has the first two in one program, so this is the dearest way to start.
 */
export async function startRow(): Promise<Row> {
  const beside = await repeated(bareBrowser)
  const figures = await repeated(firstScreen)
  return {
    id: 'P1',
    what: 'start to first screen (stand-in)',
    unit: 'ms',
    figures,
    beside: { what: 'bare Chromium, empty page painted', figures: beside },
    goal: '≤ 1.25 ×',
    isMet: figures.median <= 1.25 * beside.median,
  }
}
