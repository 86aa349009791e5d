import type { Page } from '@playwright/test'
import { expect } from './patient-expect.ts'

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

export type PersonTab =
  | 'Prep'
  | 'Timeline'
  | 'Agreement'
  | 'Plan'
  | 'Goals'
  | 'Freedom'
  | 'Records'
  | 'Meetings'
  | 'About'

/** A part of the person's page. */
export async function openTab(page: Page, tab: PersonTab): Promise<void> {
  await page.getByRole('link', { name: tab, exact: true }).click()
}

/** The kinds of records, as the Records page names them. */
export async function openRecords(page: Page, kind: string): Promise<void> {
  await openTab(page, 'Records')
  await page.getByRole('button', { name: /^Kind|Kind$/ }).click()
  await page.getByRole('option', { name: kind, exact: true }).click()
  // While it is open the list counts as a dialog, beside the one that a spec opens next.
  await expect(page.getByRole('dialog', { name: 'Kind' })).toHaveCount(0)
}

/** Fills the form that is open in a dialog and closes it; every field by its label. */
export async function fillForm(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  const form = page.getByRole('dialog')
  for (const [label, text] of Object.entries(fields)) {
    await form.getByRole('textbox', { name: label, exact: true }).fill(text)
  }
  await form.getByRole('button', { name: 'Done' }).click()
  // None: the list of a field is a dialog too.
  await expect(form).toHaveCount(0)
}
