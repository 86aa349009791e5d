import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'
import { checkAccessibility } from '../support/check-accessibility.ts'
import { openSampleJournal } from '../support/door-steps.ts'

/** Opens the palette and waits for its field, as a person does before typing. */
async function openFinder(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find anything' })).toBeFocused()
}

test.use({ startsWith: 'sample', window: 'shared' })

test('Ctrl K finds a person by a few letters without accents, and Enter goes there', async ({ page }) => {
  await openSampleJournal(page)
  await openFinder(page)
  await page.keyboard.type('lan anh tran')
  await expect(page.getByRole('option', { name: 'Lan Anh Trần', exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Lan Anh Trần' })).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('a half-typed word finds what was written, marks it, and opens the entry', async ({ page }) => {
  await openSampleJournal(page)
  await openFinder(page)
  await page.keyboard.type('pager pai')
  const hit = page
    .getByRole('option')
    .filter({ has: page.locator('mark') })
    .first()
  await expect(hit).toBeVisible()
  await checkAccessibility(page, 'find anything')
  await hit.click()
  await expect(page.getByRole('dialog', { name: 'Written' }).getByText(/pager/).first()).toBeVisible()
})

test('filters narrow what was written to a person, a kind and a time', async ({ page }) => {
  await openSampleJournal(page)
  await openFinder(page)
  const hits = page.getByRole('option').filter({ has: page.locator('mark') })
  await page.keyboard.type('the')
  await expect(hits.first()).toBeVisible()
  await page.keyboard.type(' person:jakub kind:idea')
  await expect(hits.filter({ hasNotText: /Idea · Jakub/ })).toHaveCount(0)
  await expect(hits.first()).toContainText('Jakub Śliwiński')
  await page.keyboard.type(' before:1999')
  await expect(page.getByText('Nothing found.')).toBeVisible()
})

test('what is in no entry says so, and an action is found by its name', async ({ page }) => {
  await openSampleJournal(page)
  await openFinder(page)
  await page.keyboard.type('xylophone zebra')
  await expect(page.getByText('Nothing found.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Find anything' }).fill('lock')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Sample journal' })).toBeVisible()
})
