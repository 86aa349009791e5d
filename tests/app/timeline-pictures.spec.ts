import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { test as base, expect } from '../support/app-test.ts'
import { passphrase, unlock } from '../support/door-steps.ts'
import { openPerson, openTab } from '../support/person-steps.ts'
import { storeLives } from '../support/stored-lives.ts'
import { picturedDay, picturedLives } from '../support/timeline-lives.ts'
import { openTimeline } from '../support/timeline-steps.ts'

const test = base.extend({
  userData: async ({ userData }, use) => {
    storeLives(userData, 'pictured')
    await use(userData)
  },
})

/** Letters are smoothed differently by every browser and system: pictures are only compared where they were taken. */
const madeWith = JSON.parse(readFileSync(join(import.meta.dirname, 'pictures/made-with.json'), 'utf8')) as {
  chromium: string
  platform: string
}

const chromiumOf = async (page: Page): Promise<string> =>
  /Chrome\/(\d+)/.exec(await page.evaluate(() => navigator.userAgent))?.[1] ?? 'unknown'

/** The drawing alone, on its ground, as a PNG. */
const drawingPicture = async (page: Page): Promise<Buffer> => {
  const url = await page.evaluate(async () => {
    const drawing = document.querySelector('canvas')
    const picture = document.createElement('canvas')
    const context = picture.getContext('2d')
    if (!drawing || !context) throw new Error('nothing is drawn')
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    picture.width = drawing.width
    picture.height = drawing.height
    const ground = document.body.appendChild(document.createElement('i'))
    ground.style.color = 'var(--paper)'
    context.fillStyle = getComputedStyle(ground).color
    ground.remove()
    context.fillRect(0, 0, picture.width, picture.height)
    context.drawImage(drawing, 0, 0)
    return picture.toDataURL('image/png')
  })
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}

test.use({ appOptions: { viewport: { width: 900, height: 2_600 }, locale: 'en-GB', timezoneId: 'UTC' } })

test('five lives are drawn as on their pictures, in light and in dark', async ({ page }) => {
  const here = { chromium: await chromiumOf(page), platform: process.platform }
  test.skip(
    here.chromium !== madeWith.chromium || here.platform !== madeWith.platform,
    `the pictures were taken with Chromium ${madeWith.chromium} on ${madeWith.platform}, this is ${here.chromium} on ${here.platform}`,
  )
  await page.clock.setFixedTime(`${picturedDay}T12:00:00Z`)
  await unlock(page, passphrase)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const name of Object.keys(picturedLives)) {
      await test.step(`${name}, ${colorScheme}`, async () => {
        if (name === 'Empty') {
          await openPerson(page, name)
          await openTab(page, 'Timeline')
          await expect(
            page.getByText('After the first one-on-one, or the first note, the story begins here.'),
          ).toBeVisible()
          await expect(page.locator('canvas')).toHaveCount(0)
          return
        }
        await openTimeline(page, name)
        // The letters come with the app: without them every picture would differ, and that would be the reason.
        expect(await page.evaluate(() => document.fonts.check('12px "Inter"'))).toBe(true)
        const file = `timeline-${name.toLowerCase().replace(' ', '-')}-${colorScheme}.png`
        expect.soft(await drawingPicture(page)).toMatchSnapshot(file, { maxDiffPixelRatio: 0.002 })
      })
    }
  }
})
