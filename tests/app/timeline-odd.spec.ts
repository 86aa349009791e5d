import type { Page } from '@playwright/test'
import { test as base, expect } from '../support/app-test.ts'
import { unlock } from '../support/door-steps.ts'
import { storeLives } from '../support/stored-lives.ts'
import { oddLives, picturedDay } from '../support/timeline-lives.ts'
import { drawing, marksShown, openTimeline } from '../support/timeline-steps.ts'

const test = base.extend({
  userData: async ({ userData }, use) => {
    storeLives(userData, 'odd')
    await use(userData)
  },
})

/** How bright the green of marks and lines is, from 0 to 255: dark on light ground, light on dark ground. */
const brightnessOfGreen = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const canvas = document.querySelector('canvas')
    const { data } = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
    const greens: number[] = []
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, , opacity = 0] = data.slice(at, at + 4)
      if (opacity > 250 && green - red > 30) greens.push(green)
    }
    return greens.reduce((sum, green) => sum + green, 0) / greens.length
  })

test('lives that nobody thinks of are drawn whole: every entry counted, nothing wider than the page, no exception', async ({
  page,
}) => {
  const exceptions: Error[] = []
  page.on('pageerror', (error) => exceptions.push(error))
  await page.clock.setFixedTime(`${picturedDay}T12:00:00Z`)
  await unlock(page)
  for (const [name, life] of Object.entries(oddLives)) {
    await test.step(name, async () => {
      await openTimeline(page, name)
      await expect(async () => expect(await marksShown(page)).toBe(life.length)).toPass()
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(beyond).toBeLessThanOrEqual(0)
      await drawing(page).focus()
      for (const key of ['Home', 'End', '+', '+', '-', '0', 't']) await page.keyboard.press(key)
    })
  }
  await openTimeline(page, 'Ten areas')
  const names = await drawing(page)
    .getByRole('button')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
  for (let area = 1; area <= 10; area += 1) {
    expect(names.some((one) => one?.endsWith(`: Decision area ${area}`))).toBe(true)
  }
  // A window so low that the lanes are out of sight when it becomes narrower.
  await page.setViewportSize({ width: 640, height: 100 })
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(640)
  await page.setViewportSize({ width: 1280, height: 820 })
  await openTimeline(page, 'One day')
  await drawing(page)
    .getByRole('button', { name: /^10000 entries|^10,000 entries/ })
    .click()
  await expect(page.getByRole('complementary', { name: 'Opened entry' }).getByRole('listitem').first()).toBeVisible()
  expect(exceptions).toEqual([])
})

test('with less motion nothing moves by itself; on paper stands the drawing in dark ink, and no tools', async ({
  page,
}) => {
  await page.clock.setFixedTime(`${picturedDay}T12:00:00Z`)
  await unlock(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openTimeline(page, 'Ten areas')
  await drawing(page).focus()
  await page.keyboard.press('+')
  const moving = (): Promise<number> =>
    page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length)
  expect(await moving()).toBe(0)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(async () => expect(await brightnessOfGreen(page)).toBeGreaterThan(160)).toPass()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.locator('canvas')).toBeVisible()
  await expect(async () => expect(await brightnessOfGreen(page)).toBeLessThan(130)).toPass()
  for (const tool of ['Fit all', 'Filter', 'Save view', 'Lanes']) {
    await expect(page.getByRole('button', { name: tool, exact: true })).toBeHidden()
  }
})
