import type { Page } from 'playwright-core'
import { figuresOf, p95, type Row } from '../figures.ts'
import type { StoredJournal } from '../journals.ts'
import { inEmptyPage, inUnlockedWindow } from '../unlocked-window.ts'

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

const emptyTextarea = (): Promise<Typing> =>
  inEmptyPage(async (page) => {
    await page.setContent('<textarea autofocus rows="10" cols="80"></textarea>')
    await page.locator('textarea').focus()
    return typing(page)
  })

const meetingOf = (journal: StoredJournal): Promise<Typing> =>
  inUnlockedWindow(journal, async (page) => {
    await page.getByRole('navigation').first().getByRole('link', { name: 'Person 001' }).click()
    await page
      .getByRole('main')
      .getByRole('button', { name: /^(Start one-on-one|Continue)/ })
      .first()
      .click()
    await page.getByRole('button', { name: /^Next/ }).waitFor()
    await page.getByRole('main').getByRole('textbox').first().focus()
    return typing(page)
  })

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
