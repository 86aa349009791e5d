import { expect, type Page } from '@playwright/test'

/** Adds a person by the form and ends on their Prep page. */
export async function addPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').first().getByRole('link', { name: 'Add person' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** Opens a person from the sidebar. */
export async function openPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').first().getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** A part of the person's page. */
export async function openTab(page: Page, tab: 'Prep' | 'Timeline' | 'Meetings' | 'About'): Promise<void> {
  await page.getByRole('link', { name: tab, exact: true }).click()
}
