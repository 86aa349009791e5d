import type { Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { findBrowser } from '#scripts/find-browser.ts'
import { launchApp } from '../../support/launch-app.ts'
import { figuresOf, p95, type Row } from '../figures.ts'
import { passphrase, type StoredJournal } from '../journals.ts'

const text = 'She said the pilot failed, and laughed, and then she said what it had taught her about us.'
const keyEveryMs = 100

interface Typing {
  readonly paints: number[]
  readonly longTasks: number
}

/** Types into the focused field and takes the time from each key to the frame that shows it. */
async function typing(page: Page): Promise<Typing> {
  await page.evaluate(() => {
    const paints: number[] = []
    const longTasks: number[] = []
    Reflect.set(globalThis, 'bench', { paints, longTasks })
    new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    })
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => paints.push(performance.now() - timeStamp)
          port2.postMessage(null)
        })
      },
      true,
    )
  })
  await page.keyboard.type(text, { delay: keyEveryMs })
  await page.waitForTimeout(1_000)
  return page.evaluate(() => {
    const { paints, longTasks } = Reflect.get(globalThis, 'bench') as { paints: number[]; longTasks: number[] }
    return { paints, longTasks: longTasks.length }
  })
}

async function emptyTextarea(): Promise<Typing> {
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const page = await browser.newPage()
    await page.setContent('<textarea autofocus rows="10" cols="80"></textarea>')
    await page.locator('textarea').focus()
    return await typing(page)
  } finally {
    await browser.close()
  }
}

async function meetingOf({ userData }: StoredJournal): Promise<Typing> {
  const app = await launchApp({ userData, headless: true, viewport: { width: 1280, height: 820 } })
  try {
    const { page } = app
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await page.getByRole('button', { name: 'Unlock' }).click()
    await page.getByRole('navigation').first().getByRole('link', { name: 'Person 001' }).click()
    await page
      .getByRole('main')
      .getByRole('button', { name: /^(Start one-on-one|Continue)/ })
      .first()
      .click()
    await page.getByRole('button', { name: /^Next/ }).waitFor()
    await page.getByRole('main').getByRole('textbox').first().focus()
    return await typing(page)
  } finally {
    await app.close()
  }
}

/** P12: autosave at ten characters a second in the real window. */
export async function typingRow(journal: StoredJournal): Promise<Row> {
  const bare = await emptyTextarea()
  const ours = await meetingOf(journal)
  const slowest = p95(ours.paints)
  return {
    id: 'P12',
    what: `typing with autosave, key to frame: p95 ${slowest.toFixed(1)} ms, ${ours.longTasks} long tasks; ${journal.size.entries} entries`,
    unit: 'ms',
    figures: figuresOf(ours.paints),
    beside: {
      what: `an empty textarea: p95 ${p95(bare.paints).toFixed(1)} ms, ${bare.longTasks} long tasks`,
      figures: figuresOf(bare.paints),
    },
    goal: 'p95 ≤ 16.7 ms, no task > 50 ms',
    isMet: slowest <= 16.7 && ours.longTasks === 0,
  }
}
