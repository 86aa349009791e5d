import type { Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { findBrowser } from '#scripts/find-browser.ts'
import { launchApp } from '../support/launch-app.ts'
import { passphrase, type StoredJournal } from './journals.ts'

/** Lends the built app's window with this journal open, and closes it afterwards. */
export async function inUnlockedWindow<Value>(
  { userData }: StoredJournal,
  work: (page: Page) => Promise<Value>,
): Promise<Value> {
  const app = await launchApp({ userData, headless: true, viewport: { width: 1280, height: 820 } })
  try {
    const { page } = app
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await page.getByRole('button', { name: 'Unlock' }).click()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    return await work(page)
  } finally {
    await app.close()
  }
}

/** Lends an empty page of the same browser, for comparison. */
export async function inEmptyPage<Value>(work: (page: Page) => Promise<Value>): Promise<Value> {
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    return await work(await browser.newPage())
  } finally {
    await browser.close()
  }
}

/**
 * Presses a key and takes the time from it to the frame that shows what `selector` finds with `text` in it: what it
 * found before does not count. Milliseconds.
 */
export async function keyToFrame(page: Page, key: string, shown: { selector: string; text: string }): Promise<number> {
  await page.evaluate(({ selector, text }) => {
    const isThere = (): boolean =>
      [...document.querySelectorAll(selector)].some((element) => element.textContent?.includes(text))
    const frame = new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error(`no frame showed ${text}`)), 10_000)
      const onKey = ({ timeStamp }: KeyboardEvent): void => {
        removeEventListener('keydown', onKey, true)
        const look = (): void => {
          if (!isThere()) return void requestAnimationFrame(look)
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - timeStamp)
          port2.postMessage(null)
        }
        requestAnimationFrame(look)
      }
      addEventListener('keydown', onKey, true)
    })
    Reflect.set(globalThis, 'keyToFrame', frame)
  }, shown)
  await page.keyboard.press(key)
  return page.evaluate(() => Reflect.get(globalThis, 'keyToFrame') as Promise<number>)
}
