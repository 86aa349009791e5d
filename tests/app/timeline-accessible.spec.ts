import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'
import { checkAccessibility } from '../support/check-accessibility.ts'
import { openSampleJournal } from '../support/door-steps.ts'
import { drawing, openTimeline } from '../support/timeline-steps.ts'

test.use({ startsWith: 'sample', window: 'shared' })

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ appOptions: { colorScheme, viewport: { width: 1280, height: 1000 } } })

    test(`every view of the timeline is accessible, ${colorScheme}`, async ({ page }) => {
      await openSampleJournal(page)
      await openTimeline(page, 'Zanele Mokoena')
      await page.getByRole('button', { name: 'Filter', exact: true }).click()
      await page.getByRole('button', { name: 'Recognition and patience', exact: true }).click()
      await checkAccessibility(page, 'timeline with a filter')
      await drawing(page)
        .getByRole('button', { name: /^Said thanks/ })
        .first()
        .click()
      await expect(page.getByRole('complementary', { name: 'Opened entry' })).toBeVisible()
      await checkAccessibility(page, 'timeline with an entry beside it')
      for (const view of ['Story', 'Compare', 'List']) {
        await page.getByRole('radio', { name: view }).click()
        await checkAccessibility(page, `timeline, ${view}`)
      }
      await page.getByRole('button', { name: 'Lanes', exact: true }).click()
      await checkAccessibility(page, 'lanes of the timeline')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Save view' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await checkAccessibility(page, 'a view to save')
    })
  })
}

/** How many pixels of the drawing have each colour, those that are painted fully. */
const paintedColours = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => {
    const canvas = document.querySelector('canvas')
    const { data } = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
    const counts: Record<string, number> = {}
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] !== 255) continue
      const colour = `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`
      counts[colour] = (counts[colour] ?? 0) + 1
    }
    return counts
  })

/** What a colour of tokens.css is at this moment. */
const tokenNow = (page: Page, token: string): Promise<string> =>
  page.evaluate((name) => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = `var(--${name})`
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  }, token)

test('with forced colours the drawing is painted in the colours of the system', async ({ page }) => {
  await openSampleJournal(page)
  await openTimeline(page, 'Zanele Mokoena')
  const [ours, ofPrivate] = [await tokenNow(page, 'accent'), await tokenNow(page, 'private')]
  expect((await paintedColours(page))[ours]).toBeGreaterThan(500)
  await page.emulateMedia({ forcedColors: 'active' })
  const theirs = await tokenNow(page, 'ink')
  await expect(async () => {
    const painted = await paintedColours(page)
    expect(painted[theirs]).toBeGreaterThan(500)
    expect([painted[ours], painted[ofPrivate]]).toEqual([undefined, undefined])
  }).toPass()
})
