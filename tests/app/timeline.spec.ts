import { expect, test } from '../support/app-test.ts'
import { openSampleJournal } from '../support/door-steps.ts'
import { openPerson, openTab } from '../support/person-steps.ts'

test.beforeEach(async ({ page }) => {
  await openSampleJournal(page)
  await openPerson(page, 'Zanele Mokoena')
  await openTab(page, 'Timeline')
  await expect(page.getByRole('application')).toBeVisible()
})

test('arrows walk from mark to mark in time, Enter opens the words, and a change is drawn at once', async ({
  page,
}) => {
  const mark = page.getByRole('application').getByRole('button')
  await page.getByRole('application').locator('[tabindex="0"]').focus()
  await page.keyboard.press('Home')
  const first = await page.locator(':focus').getAttribute('aria-label')
  await page.keyboard.press('End')
  const last = await page.locator(':focus').getAttribute('aria-label')
  expect(last).not.toBe(first)
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator(':focus')).toHaveAttribute('role', 'button')
  await mark
    .filter({ hasText: /.*/ })
    .and(page.getByLabel(/^Goal,.*night shift/))
    .first()
    .focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/no night shift surprised/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Edit' }).click()
  await dialog.getByLabel('How we will both see it').fill('Nine laboratories, no lost result')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(dialog.getByText('Nine laboratories, no lost result')).toBeVisible()
})

test('the list holds everything that the lanes hold, and the shown stretch of time changes both', async ({ page }) => {
  const marks = page.getByRole('application').getByRole('button')
  const all = await marks.count()
  await page.getByRole('radio', { name: 'Three months' }).click()
  await expect(async () => expect(await marks.count()).toBeLessThan(all)).toPass()
  await page.getByRole('radio', { name: 'List' }).click()
  const lines = page.getByRole('main').getByRole('listitem')
  const few = await lines.count()
  await page.getByRole('radio', { name: 'All' }).click()
  await expect(async () => expect(await lines.count()).toBeGreaterThan(few)).toPass()
})
