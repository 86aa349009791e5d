import type { Page } from '@playwright/test'
import { passphrase } from './passphrase.ts'
import { expect } from './patient-expect.ts'

export { passphrase } from './passphrase.ts'

/** Walks through the three steps of Welcome; gives back the recovery key that was shown. */
export async function createJournal(page: Page): Promise<string> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same once more').fill(passphrase)
  await page.getByRole('button', { name: 'Continue' }).click()
  const recoveryKey = await keepRecoveryKey(page)
  await page.getByRole('button', { name: 'Create the journal' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  return recoveryKey
}

/** Keeps the recovery key that is shown and types the group back that is asked for; gives back the key. */
export async function keepRecoveryKey(page: Page): Promise<string> {
  await expect(page.getByRole('list', { name: 'Your recovery key' }).getByRole('listitem')).toHaveCount(9)
  const groups = await page.getByRole('list', { name: 'Your recovery key' }).getByRole('listitem').allInnerTexts()
  await page.getByRole('button', { name: 'I have it in a safe place' }).click()
  const asked = Number((await page.getByText(/^Group \d$/).textContent())?.at(-1))
  const field = page.getByLabel(`Group ${asked}`)
  await field.fill(groups[asked - 1] ?? '')
  await page.getByRole('button', { name: 'Continue' }).click()
  return groups.join('-')
}

const today = (page: Page) => page.getByRole('heading', { level: 1, name: 'Today' })

/** Opens the sample journal from Welcome, unless the spec shares a window in which it is open. */
export async function openSampleJournal(page: Page): Promise<void> {
  const look = page.getByRole('button', { name: 'Look around in a sample journal' })
  await expect(look.or(today(page))).toBeVisible()
  if (await look.isVisible()) await look.click()
  await expect(today(page)).toBeVisible()
}

/** Opens the journal that a spec starts with, unless it shares a window in which it is open. */
export async function openJournal(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Unlock' }).or(today(page))).toBeVisible()
  if (!(await today(page).isVisible())) await unlock(page)
  await expect(today(page)).toBeVisible()
}

/** Types a passphrase on the unlock screen. */
export async function unlock(page: Page, secret = passphrase): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(secret)
  await page.getByRole('button', { name: 'Unlock' }).click()
}
