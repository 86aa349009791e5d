import { expect, test } from '../support/app-test.ts'
import { openSampleJournal } from '../support/door-steps.ts'
import { openTab } from '../support/person-steps.ts'
import { currentMark, daysShown, drawing, marksShown, openTimeline, pinch } from '../support/timeline-steps.ts'

test.use({ appOptions: { viewport: { width: 1280, height: 1000 } } })
test.beforeEach(async ({ page }) => {
  await openSampleJournal(page)
  await openTimeline(page, 'Zanele Mokoena')
})

test('arrows walk from mark to mark in time, Enter opens the words beside, and a change is drawn at once', async ({
  page,
}) => {
  await drawing(page).focus()
  await page.keyboard.press('Home')
  const first = await currentMark(page)
  await page.keyboard.press('End')
  await expect(async () => expect(await currentMark(page)).not.toBe(first)).toPass()
  const last = await currentMark(page)
  await page.keyboard.press('ArrowLeft')
  await expect(async () => expect(await currentMark(page)).not.toBe(last)).toPass()
  await drawing(page)
    .getByRole('button', { name: /^Idea,.*Lend each engineer/ })
    .click()
  const beside = page.getByRole('complementary', { name: 'Opened entry' })
  await expect(beside.getByText(/Lend each engineer/)).toBeVisible()
  await beside.getByRole('button', { name: 'Edit' }).click()
  await beside.getByRole('textbox').first().fill('A day a month at the bench')
  await beside.getByRole('button', { name: 'Done' }).click()
  await beside.getByRole('button', { name: 'Close' }).click()
  await expect(beside).toBeHidden()
  await expect(drawing(page)).toBeFocused()
  await expect(drawing(page).getByRole('button', { name: /^Idea.*A day a month at the bench/ })).toBeAttached()
})

test('the wheel zooms at the cursor, a drag pans, and keys do the same', async ({ page }) => {
  const box = await drawing(page).boundingBox()
  if (!box) throw new Error('the drawing is not there')
  const all = await marksShown(page)
  await page.mouse.move(box.x + box.width / 2, box.y + 60)
  for (let turn = 0; turn < 2; turn += 1) await page.mouse.wheel(0, -300)
  await expect(async () => expect(await marksShown(page)).toBeLessThan(all)).toPass()
  const near = await marksShown(page)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 500, box.y + 60, { steps: 5 })
  await page.mouse.up()
  await expect(async () => expect(await marksShown(page)).not.toBe(near)).toPass()
  await drawing(page).focus()
  await page.keyboard.press('0')
  await expect(async () => expect(await marksShown(page)).toBe(all)).toPass()
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('+')
  await expect(async () => expect(await marksShown(page)).toBeLessThan(all)).toPass()
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
})

test('two fingers zoom, on a touchpad and on glass, and the page itself does not', async ({ page }) => {
  const box = await drawing(page).boundingBox()
  if (!box) throw new Error('the drawing is not there')
  const place = { x: box.x + box.width * 0.6, y: box.y + 60 }
  await page.getByRole('button', { name: 'Review period' }).click()
  await expect(async () => expect(await daysShown(page)).toBe(365)).toPass()
  await pinch(page, { ...place, from: 100, to: 250 })
  await expect(async () => expect(await daysShown(page)).toBeLessThan(240)).toPass()
  const near = await daysShown(page)
  await pinch(page, { ...place, from: 300, to: 150 })
  await expect(async () => expect(await daysShown(page)).toBeGreaterThan(near * 1.4)).toPass()
  const far = await daysShown(page)
  // A touchpad's pinch arrives as a wheel with Ctrl, in small steps.
  await page.mouse.move(place.x, place.y)
  await page.keyboard.down('Control')
  for (let step = 0; step < 6; step += 1) await page.mouse.wheel(0, -12)
  await page.keyboard.up('Control')
  await expect(async () => expect(await daysShown(page)).toBeLessThan(far * 0.7)).toPass()
  expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1)
})

test('at a distance marks are counted groups, which open to a list and from there on zoom', async ({ page }) => {
  const group = drawing(page)
    .getByRole('button', { name: /^\d+ entries/ })
    .first()
  await group.click()
  const beside = page.getByRole('complementary', { name: 'Opened entry' })
  await expect(beside.getByRole('listitem').first()).toBeVisible()
  expect(await beside.getByRole('listitem').count()).toBeGreaterThan(1)
  const all = await marksShown(page)
  await page.getByRole('button', { name: 'Zoom in on them' }).click()
  await expect(async () => expect(await marksShown(page)).toBeLessThan(all)).toPass()
})

test('filters combine, are said in chips, are counted, and hold for the list and the story', async ({ page }) => {
  const all = await marksShown(page)
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('button', { name: /Kind$/ }).click()
  await page.getByRole('option', { name: 'Recognition' }).click()
  const chips = page.getByRole('list', { name: 'Filters' })
  await expect(chips.getByRole('button', { name: 'Remove the filter Kind: Recognition' })).toBeVisible()
  await expect(page.getByText(/^\d+ of \d+ entries$/)).toBeVisible()
  await expect(async () => expect(await marksShown(page)).toBeLessThan(all)).toPass()
  await page.getByRole('radio', { name: 'List' }).click()
  const lines = page.getByRole('main').locator('section').getByRole('listitem')
  const few = await lines.count()
  expect(few).toBeGreaterThan(0)
  await page.getByRole('textbox', { name: 'Words' }).fill('birgit')
  await expect(async () => expect(await lines.count()).toBeLessThan(few)).toPass()
  await page.getByRole('radio', { name: 'Story' }).click()
  await expect(page.getByRole('article', { name: 'Story' })).toContainText('Birgit')
  await page.getByRole('button', { name: 'Show everything' }).click()
  await expect(chips).toBeHidden()
})

test('one key hides what is private, and shows it again', async ({ page }) => {
  const privates = drawing(page).getByRole('button', { name: /, private:/ })
  await expect(privates.first()).toBeAttached()
  await page.keyboard.press('h')
  await expect(privates).toHaveCount(0)
  await page.keyboard.press('h')
  await expect(privates.first()).toBeAttached()
})

test('the pointer on a mark shows its words and how long ago it was', async ({ page }) => {
  await drawing(page)
    .getByRole('button', { name: /^Said thanks/ })
    .first()
    .hover()
  await expect(page.getByText(/, \d+ (months|years|weeks) ago/).first()).toBeVisible()
})

test('an address with a day opens there; what is shown then stands in the address, so that back and loading anew find it', async ({
  page,
}) => {
  const all = await marksShown(page)
  const hash = (): Promise<string> => page.evaluate(() => decodeURIComponent(window.location.hash))
  await page.evaluate(() => {
    window.location.hash = `${window.location.hash}/2025-07`
  })
  await expect(async () => expect(await marksShown(page)).toBeLessThan(all)).toPass()
  const julyMark = drawing(page)
    .getByRole('button', { name: /Jul 2025/ })
    .first()
  await expect(julyMark).toBeAttached()
  await drawing(page).focus()
  await page.keyboard.press('+')
  await expect(async () => expect(await hash()).toMatch(/\/2025-\d\d-\d\d\.\.2025-\d\d-\d\d$/)).toPass()
  const [place, steps, near] = [await hash(), await page.evaluate(() => window.history.length), await marksShown(page)]
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(async () => expect(await hash()).toBe(place)).toPass()
  expect(await page.evaluate(() => window.history.length)).toBe(steps)
  await openTab(page, 'Prep')
  await page.evaluate(() => window.history.back())
  await expect(async () => expect(await marksShown(page)).toBe(near)).toPass()
  await page.reload()
  await expect(async () => expect(await marksShown(page)).toBe(near)).toPass()
  expect(await hash()).toBe(place)
})

test('lanes can be hidden, moved and folded, and the choice is kept', async ({ page }) => {
  await page.getByRole('button', { name: 'Freedom' }).and(page.locator('[aria-expanded]')).click()
  await page.getByRole('button', { name: 'Lanes', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Goals: move up' }).click()
  await dialog.getByText('Ideas', { exact: true }).click()
  await page.keyboard.press('Escape')
  const lanes = drawing(page).getByRole('group')
  await expect(lanes.first()).toHaveAccessibleName('Goals')
  await expect(drawing(page).getByRole('group', { name: 'Ideas' })).toHaveCount(0)
  await openTab(page, 'Prep')
  await page.reload()
  await openTimeline(page, 'Zanele Mokoena')
  await expect(lanes.first()).toHaveAccessibleName('Goals')
  await expect(page.getByRole('button', { name: 'Freedom' }).and(page.locator('[aria-expanded="false"]'))).toBeVisible()
})

test('a principle of the strip filters, and a month of it is shown near', async ({ page }) => {
  await page.getByRole('button', { name: 'Recognition and patience', exact: true }).click()
  await expect(
    page.getByRole('button', { name: 'Remove the filter Principle: Recognition and patience' }),
  ).toBeVisible()
})
