import { expect, test } from '../support/app-test.ts'
import { checkAccessibility } from '../support/check-accessibility.ts'
import { openSampleJournal } from '../support/door-steps.ts'
import { drawing, openTimeline } from '../support/timeline-steps.ts'

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

test('with forced colours the drawing is painted in the colours of the system', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await openSampleJournal(page)
  await openTimeline(page, 'Zanele Mokoena')
  const painted = (): Promise<number> =>
    page.evaluate(() => {
      const canvas = document.querySelector('canvas')
      const context = canvas?.getContext('2d')
      if (!canvas || !context) return 0
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
      return data.filter((_, at) => at % 4 === 3 && (data[at] ?? 0) > 0).length
    })
  await expect(async () => expect(await painted()).toBeGreaterThan(1_000)).toPass()
})
