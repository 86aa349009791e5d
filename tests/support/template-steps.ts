import type { Page } from '@playwright/test'
import { expect } from './patient-expect.ts'

/** Opens the list of templates from the sidebar. */
export async function openTemplates(page: Page): Promise<void> {
  await page.getByRole('navigation').first().getByRole('link', { name: 'Templates' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Templates' })).toBeVisible()
}

/** Duplicates a template from the list and ends in the editor of the copy, under a title of its own. */
export async function duplicateAs(page: Page, original: string, title: string): Promise<void> {
  await openTemplates(page)
  await page.getByRole('button', { name: `Duplicate: ${original}`, exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(`${original} 2`)
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title)
  await savedIn(page)
}

/** Waits until nothing of the editor is unsaved. */
export async function savedIn(page: Page): Promise<void> {
  await expect(page.getByRole('main').getByText('Saved', { exact: true })).toBeVisible()
}

/** The steps of the editor as they stand, by title. */
export async function stepTitles(page: Page): Promise<string[]> {
  const titles = await page.getByRole('main').getByRole('heading', { level: 3 }).allInnerTexts()
  return titles.map((title) => title.split('\n')[0] ?? '')
}
