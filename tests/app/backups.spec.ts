import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'
import { checkAccessibility } from '../support/check-accessibility.ts'
import { openJournal, passphrase, unlock } from '../support/door-steps.ts'
import { personOnPage, writeNote } from '../support/export-steps.ts'
import { addPerson, openPerson } from '../support/person-steps.ts'

test.use({ startsWith: 'journal' })

async function openBackups(page: Page): Promise<void> {
  await page.getByRole('navigation').first().getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('link', { name: 'Backups' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Backups' })).toBeVisible()
}

/** Types the secret of the copy that is on the screen and waits until it was opened and checked. */
async function lookInside(page: Page, title: RegExp | string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await dialog.getByRole('button', { name: 'Open it' }).click()
  await expect(dialog).toContainText('It opens and is whole.')
}

const peopleInMenu = (page: Page) => page.getByRole('navigation').first()

test('a copy is made and said, rehearsed, restored, and the restored journal is taken back', async ({
  app,
  page,
  userData,
}) => {
  // Seven times a key is derived from the passphrase, each most of a second of one processor.
  test.slow()
  const drive = join(userData, 'drive')
  mkdirSync(drive)
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
  await writeNote(page, { personId: await personOnPage(page), text: 'from before the copy' })
  await openBackups(page)
  await expect(page.getByText('No copy yet.')).toBeVisible()
  await app.setDialog('showOpenDialog', { canceled: false, filePaths: [drive] })
  await page.getByRole('button', { name: 'Choose a second folder' }).click()
  await expect(page.getByText(`And in ${drive}`)).toBeVisible()
  await expect(page.getByText(/Copied today at .*, checked, 1 copy in 2 places\./)).toBeVisible()
  await page.getByRole('button', { name: 'Make a copy now' }).click()
  await expect(page.getByText('Copied and checked.')).toBeVisible()
  await checkAccessibility(page, 'backups')

  // A rehearsal says what is in the newest copy, and refuses a wrong passphrase.
  await page.getByRole('button', { name: 'Open the newest copy' }).click()
  const dialog = page.getByRole('dialog', { name: /^The copy / })
  await dialog.getByLabel('Passphrase', { exact: true }).fill('not the right one')
  await dialog.getByRole('button', { name: 'Open it' }).click()
  await expect(dialog.getByRole('alert')).toContainText('This passphrase does not open')
  await lookInside(page, /^The copy /)
  await expect(dialog).toContainText('1 person, 1 entry, and 0 meetings')
  await checkAccessibility(page, 'a copy that was opened')
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()

  // The drive is taken away: the copy beside the journal is made, and the rest is said calmly, once on Today.
  rmSync(drive, { recursive: true })
  await addPerson(page, 'Zanele Mokoena')
  await openBackups(page)
  await page.getByRole('button', { name: 'Make a copy now' }).click()
  await expect(page.getByText('perhaps its drive is not connected')).toBeVisible()
  await peopleInMenu(page).getByRole('link', { name: 'Today' }).click()
  const said = page.getByRole('main').getByRole('status').filter({ hasText: 'perhaps its drive is not connected' })
  await expect(said).toBeVisible()
  await checkAccessibility(page, 'trouble with a copy on Today')
  await said.getByRole('button', { name: 'Dismiss' }).click()
  await expect(said).toBeHidden()

  // The oldest copy takes the journal’s place, and everything since is kept.
  await openBackups(page)
  await page
    .getByRole('button', { name: /^Open the copy/ })
    .last()
    .click()
  await lookInside(page, /^The copy /)
  await page.getByRole('button', { name: 'Put it in the journal’s place' }).click()
  await expect(page.getByRole('heading', { name: 'Alongside is locked' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Restore from a copy' })).toBeVisible()
  await unlock(page)
  await expect(peopleInMenu(page).getByRole('link', { name: 'Mariam Haddad' })).toBeVisible()
  await expect(peopleInMenu(page).getByRole('link', { name: 'Zanele Mokoena' })).toBeHidden()

  await openBackups(page)
  await page.getByRole('button', { name: /^Take back/ }).click()
  await lookInside(page, 'The journal that was replaced')
  await page.getByRole('button', { name: 'Put it in the journal’s place' }).click()
  await expect(page.getByRole('heading', { name: 'Alongside is locked' })).toBeVisible()
  await unlock(page)
  await openPerson(page, 'Zanele Mokoena')
  expect(readdirSync(join(userData, 'journal')).filter((name) => name.endsWith('.db'))).toHaveLength(1)
})
