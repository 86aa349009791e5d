import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'
import { openSampleJournal } from '../support/door-steps.ts'
import type { RunningApp } from '../support/launch-app.ts'

test.use({ appOptions: { platform: 'linux' } })

const answer = (page: Page) => page.getByRole('main').getByRole('textbox').first()

async function startMeeting(page: Page): Promise<void> {
  await openSampleJournal(page)
  await page.getByRole('button', { name: 'Start one-on-one' }).first().click()
  await expect(answer(page)).toBeFocused()
}

/** Alt is let go before the other key, as fast fingers do. */
async function pressAltFirstUp(page: Page, key: string): Promise<void> {
  await page.keyboard.down('Alt')
  await page.keyboard.down(key)
  await page.keyboard.up('Alt')
  await page.keyboard.up(key)
}

test('a step by Alt and an arrow leaves the keyboard in the page, whichever key is let go first', async ({ page }) => {
  await startMeeting(page)
  const question = page.getByRole('heading', { level: 1 })
  for (const [key, words] of [
    ['ArrowRight', 'for quality'],
    ['ArrowLeft', 'She says it went well'],
    ['ArrowRight', 'edit, view, go, help'],
  ] as const) {
    const before = await question.textContent()
    await pressAltFirstUp(page, key)
    await expect(question).not.toHaveText(before ?? '')
    await expect(answer(page)).toBeFocused()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(words)
    await expect(answer(page)).toHaveValue(words)
  }
})

test('every shortcut with Alt leaves the keyboard in the page', async ({ page }) => {
  await startMeeting(page)
  const question = page.getByRole('main').getByRole('heading', { level: 1 })
  for (const key of ['n', 's', 'ArrowDown', 'ArrowUp']) {
    const before = (await question.textContent()) ?? ''
    await pressAltFirstUp(page, key)
    // Another question comes once the words of this one are on disk; a step that moves keeps its own.
    if (!key.startsWith('Arrow')) await expect(question).not.toHaveText(before)
    await expect(answer(page)).toBeFocused()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(`quite after ${key}`)
    await expect(answer(page)).toHaveValue(`quite after ${key}`)
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: 'Prep', exact: true })).toHaveAttribute('aria-current', 'page')
  await pressAltFirstUp(page, '2')
  await page.keyboard.press('t')
  await expect(page.getByRole('link', { name: 'Timeline', exact: true })).toHaveAttribute('aria-current', 'page')
})

test('Alt alone gives the keyboard to the menu bar, and what is typed there does not reach the page', async ({
  page,
}) => {
  await startMeeting(page)
  await answer(page).fill('as it was')
  await page.keyboard.press('Alt')
  await page.keyboard.type('quite')
  await expect(answer(page)).toHaveValue('as it was')
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 's']) await page.keyboard.press(key)
  await expect(page.getByRole('heading', { level: 1, name: 'Review summary' })).toBeVisible()
})

const zoomOf = (app: RunningApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel(), null)

test('Ctrl zooms with + and = and − and 0, on the number pad too', async ({ app, page }) => {
  await openSampleJournal(page)
  for (const [key, level] of [
    ['Control+Equal', 0.5],
    ['Control+Shift+Equal', 1],
    ['Control+NumpadAdd', 1.5],
    ['Control+NumpadSubtract', 1],
    ['Control+Minus', 0.5],
    ['Control+Digit0', 0],
    ['Control+Equal', 0.5],
    ['Control+Numpad0', 0],
  ] as const) {
    await page.keyboard.press(key)
    await expect.poll(() => zoomOf(app), key).toBeCloseTo(level)
  }
})

test('every menu and every item has a letter of its own, none of which a one-on-one needs', async ({ app, page }) => {
  await expect(page).toHaveTitle('Alongside')
  const menus = await app.evaluate(({ Menu }) => {
    const [top, ...below] = [
      Menu.getApplicationMenu(),
      ...(Menu.getApplicationMenu()?.items ?? []).map(({ submenu }) => submenu),
    ]
    return [top, ...below].map((menu) =>
      (menu?.items ?? []).filter(({ type, visible }) => type !== 'separator' && visible).map(({ label }) => label),
    )
  }, null)
  const letters = menus.map((labels) => labels.map((label) => /&(\w)/.exec(label)?.[1]?.toLowerCase() ?? label))
  for (const [at, own] of letters.entries()) {
    expect(
      own.filter((letter) => letter.length !== 1),
      menus[at]?.join(),
    ).toEqual([])
    expect(new Set(own).size, menus[at]?.join()).toBe(own.length)
  }
  expect(letters[0]?.filter((letter) => 'ns'.includes(letter))).toEqual([])
})
