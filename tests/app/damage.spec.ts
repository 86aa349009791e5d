import { closeSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from '../support/app-test.ts'
import { checkAccessibility } from '../support/check-accessibility.ts'
import { decryptedJournal } from '../support/decrypted-journal.ts'
import { openJournal, passphrase, unlock } from '../support/door-steps.ts'
import { addPerson, openPerson } from '../support/person-steps.ts'

test.use({ startsWith: 'journal' })

/** Overwrites one page, as a dying disk does. */
function spoilPage(path: string, page: number): void {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(4_096, 0x5a), 0, 4_096, (page - 1) * 4_096)
  closeSync(file)
}

/** The page on which a table begins that is read neither at opening nor by Today: what a look through the file is for. */
function pageOfVersions(folder: string): number {
  const plain = `${folder}.plain`
  writeFileSync(plain, decryptedJournal(folder, passphrase), 'latin1')
  const db = new DatabaseSync(plain)
  const row = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'summary_draft_version'").get()
  db.close()
  return Number(row?.['rootpage'])
}

test('a damaged journal is named at the door, rescued beside itself with a report, and the rescued one opens', async ({
  page,
  userData,
}) => {
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
  await addPerson(page, 'Lan Anh Tran')
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { name: 'Health' })).toBeVisible()
  await page.getByRole('button', { name: 'Look through it now' }).click()
  await expect(page.getByText(/^Last looked through .*: all well\.$/)).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Lock now' }).click()
  await expect(page.getByRole('heading', { name: 'Alongside is locked' })).toBeVisible()

  const damaged = join(userData, 'journal', 'journal-1.db')
  spoilPage(damaged, 1)
  const before = readFileSync(damaged)
  await unlock(page)
  await expect(page.getByText('Part of the journal’s file is damaged.', { exact: false })).toBeVisible()
  await checkAccessibility(page, 'the door of a damaged journal')
  await page.getByRole('link', { name: 'Rescue what can be read' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Rescue the journal' })).toBeVisible()
  await checkAccessibility(page, 'rescue')
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'What was rescued' })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('People: 2 saved')).toBeVisible()
  await checkAccessibility(page, 'the report of a rescue')
  expect(readFileSync(damaged).equals(before)).toBe(true)

  await page.getByRole('button', { name: 'Go to the rescued journal' }).click()
  await unlock(page)
  await openPerson(page, 'Mariam Haddad')
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByText(/journal rescued \d{4}-\d{2}-\d{2}/)).toBeVisible()

  await page.getByRole('button', { name: 'Lock now' }).click()
  await expect(page.getByRole('heading', { name: 'Alongside is locked' })).toBeVisible()
  const rescued = join(userData, readdirSync(userData).find((name) => name.startsWith('journal rescued')) ?? '')
  spoilPage(join(rescued, 'journal-1.db'), pageOfVersions(rescued))
  await unlock(page)
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Look through it now' }).click()
  await expect(page.getByText('nothing new is written into it', { exact: false })).toBeVisible({ timeout: 30_000 })
  await checkAccessibility(page, 'the settings of a damaged journal')
  await page.getByRole('button', { name: 'Lock and rescue' }).click()
  await expect(page.getByRole('link', { name: 'Rescue what can be read' })).toBeVisible()
})
