import type { Page } from '@playwright/test'
import { expect } from './app-test.ts'

/** Opens the summary of one person from anywhere. */
export async function openSummary(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').first().getByRole('link', { name: 'Summary' }).click()
  await page.getByRole('button', { name: /Person/ }).click()
  await page.getByRole('option', { name }).click()
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toContainText(name)
}

/** Chooses a format after the reader test; the save dialog answers with the file. */
export async function leaveAs(page: Page, format: 'PDF' | 'Word' | 'Markdown' | 'HTML' | 'JSON'): Promise<void> {
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByRole('button', { name: /Format/ }).click()
  await page.getByRole('option', { name: new RegExp(`^${format}`) }).click()
  await page.getByRole('button', { name: `Save as ${format}` }).click()
}
