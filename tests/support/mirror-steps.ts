import type { Page } from '@playwright/test'
import { expect } from './patient-expect.ts'

/** Another one than the journal's, as the screen asks for. */
export const mirrorPassphrase = 'quartz ladder mild ember fjord'

const field = (page: Page) => page.getByLabel('Passphrase of the Mirror')

/** Goes to the Mirror's screen by the sidebar; whatever was open there is closed. */
export async function goToMirror(page: Page): Promise<void> {
  await page.getByRole('navigation').first().getByRole('link', { name: 'Mirror' }).click()
  await expect(field(page)).toBeVisible()
}

/** Types a passphrase at the closed Mirror. */
export async function openMirror(page: Page, secret = mirrorPassphrase): Promise<void> {
  await field(page).fill(secret)
  await page.getByRole('button', { name: 'Open the Mirror' }).click()
}

/** Makes the Mirror of this journal; it is open afterwards. */
export async function createMirror(page: Page): Promise<void> {
  await goToMirror(page)
  await field(page).fill(mirrorPassphrase)
  await page.getByLabel('The same once more').fill(mirrorPassphrase)
  await page.getByRole('button', { name: 'Make the Mirror' }).click()
  await expect(page.getByRole('button', { name: 'Close the Mirror' })).toBeVisible()
}

/** Writes an entry and puts it away. */
export async function writeInMirror(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your words' }).fill(words)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: words })).toBeVisible()
}
