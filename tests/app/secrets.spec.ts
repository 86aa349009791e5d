import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, testInJournal } from '../support/app-test.ts'
import { checkAccessibility } from '../support/check-accessibility.ts'
import { createJournal, keepRecoveryKey, openJournal, passphrase, unlock } from '../support/door-steps.ts'
import { addPerson, openPerson } from '../support/person-steps.ts'

const today = { level: 1, name: 'Today' } as const
const second = 'harbour mint ladder quiet saddle'
const third = 'copper lantern orbit thistle vow'

const openSettings = (page: Page): Promise<void> =>
  page.getByRole('navigation').first().getByRole('link', { name: 'Settings' }).click()

async function unlockWithRecoveryKey(page: Page, recoveryKey: string): Promise<void> {
  await page.getByRole('button', { name: 'Use the recovery key instead' }).click()
  await page.getByLabel('Recovery key').fill(recoveryKey)
  await page.getByRole('button', { name: 'Unlock' }).click()
}

const noMoreAKey = 'This recovery key does not open the journal.'

test('every way in can be renewed, and what opened the journal before opens it no more', async ({ page, userData }) => {
  const firstKey = await createJournal(page)
  await addPerson(page, 'Ines Okafor')

  // Forgotten passphrase: the recovery key opens, and both secrets are set again.
  await page.keyboard.press('Control+l')
  await unlockWithRecoveryKey(page, firstKey)
  await expect(page.getByRole('heading', { level: 1, name: 'Choose a new passphrase' })).toBeVisible()
  await checkAccessibility(page, 'a new passphrase after the recovery key')
  await page.getByLabel('New passphrase').fill(second)
  await page.getByLabel('The same once more').fill(second)
  await page.getByRole('button', { name: 'Continue' }).click()
  const secondKey = await keepRecoveryKey(page)
  await expect(page.getByRole('heading', today)).toBeVisible()
  await page.keyboard.press('Control+l')
  await unlock(page)
  await expect(page.getByText('This passphrase does not open the journal.')).toBeVisible()
  await unlock(page, second)
  await expect(page.getByRole('heading', today)).toBeVisible()

  // A new recovery key on demand: typed back, then in use once the passphrase says so.
  await openSettings(page)
  await page.getByRole('button', { name: 'New recovery key' }).click()
  const thirdKey = await keepRecoveryKey(page)
  await checkAccessibility(page, 'a new recovery key')
  await page.getByRole('dialog').getByLabel('Passphrase').fill(second)
  await page.getByRole('button', { name: 'Take the new key into use' }).click()
  await expect(page.getByText('The new recovery key is in use.')).toBeVisible()

  // Everything new, and the journal goes on in another file.
  await page.getByRole('button', { name: 'Encrypt again' }).click()
  await checkAccessibility(page, 'encrypting again')
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  const fourthKey = await keepRecoveryKey(page)
  const form = page.getByRole('dialog')
  await form.getByLabel('Passphrase of today').fill(second)
  await form.getByLabel('New passphrase').fill(third)
  await form.getByLabel('The same once more').fill(third)
  await form.getByRole('button', { name: 'Encrypt again' }).click()
  await expect(page.getByText(/^The journal is encrypted again/)).toBeVisible()
  const files = readdirSync(join(userData, 'journal'))
  expect(files).toContain('journal-2.db')
  expect(files).not.toContain('journal-1.db')
  await addPerson(page, 'Jonas Weil')

  await page.keyboard.press('Control+l')
  for (const old of [firstKey, secondKey]) {
    await unlockWithRecoveryKey(page, old)
    await expect(page.getByText(noMoreAKey)).toBeVisible()
    await page.getByRole('button', { name: 'Use the passphrase instead' }).click()
  }
  await unlockWithRecoveryKey(page, thirdKey)
  await expect(page.getByText('Next try in 1 second.')).toBeVisible()
  await page.getByLabel('Recovery key').fill(fourthKey)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Choose a new passphrase' })).toBeVisible()
  await page.getByRole('button', { name: 'Later' }).click()
  for (const name of ['Ines Okafor', 'Jonas Weil']) await openPerson(page, name)
})

testInJournal(
  'this computer’s keychain opens the journal only where it protects a key, and only while it is switched on',
  async ({ app, page, userData }) => {
    test.skip(app.kind !== 'chromium-stand-in', 'the backend of a real keychain cannot be chosen here')
    await openJournal(page)
    await openSettings(page)
    const choice = page.getByRole('checkbox', { name: 'Open without the passphrase on this computer' })
    // The stand-in has no keychain, as Linux without a keyring: nothing is put there.
    await expect(choice).toBeDisabled()
    await expect(page.getByText('This system has no keychain that protects a key')).toBeVisible()

    // From here on the stand-in says that it is a keyring; what it seals is no secret.
    await app.evaluate(
      ({ safeStorage }) => void Reflect.set(safeStorage, 'getSelectedStorageBackend', () => 'kwallet6'),
      null,
    )
    await page.keyboard.press('Control+l')
    await unlock(page)
    await openSettings(page)
    await page.locator('label').filter({ has: choice }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Passphrase').fill('not the right words')
    await page.keyboard.press('Enter')
    await expect(form.getByText('This passphrase does not open the journal.')).toBeVisible()
    await form.getByLabel('Passphrase').fill(passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByText('This computer’s keychain opens the journal from now on.')).toBeVisible()
    await page.keyboard.press('Control+l')
    const byKeychain = page.getByRole('button', { name: 'Open with this computer’s keychain' })
    await byKeychain.click()
    await expect(page.getByRole('heading', today)).toBeVisible()

    // What the keychain keeps lies apart from the journal; without it the passphrase opens as ever.
    const [sealed = ''] = readdirSync(userData).filter((name) => /^device-.*\.key$/.test(name))
    expect(existsSync(join(userData, sealed))).toBe(true)
    await openSettings(page)
    await page.locator('label').filter({ has: choice }).click()
    await form.getByLabel('Passphrase').fill(passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Only the passphrase and the recovery key open the journal now.')).toBeVisible()
    expect(existsSync(join(userData, sealed))).toBe(false)
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible()
    await expect(byKeychain).toBeHidden()
    await unlock(page)
    await expect(page.getByRole('heading', today)).toBeVisible()
  },
)

testInJournal.describe('where a keyring is named that does not answer', () => {
  testInJournal.use({ appOptions: { machine: { keyring: 'silent' } } })

  testInJournal(
    'nothing is kept there, and what was once kept so is neither used nor left',
    async ({ app, page, userData }) => {
      testInJournal.skip(app.kind !== 'chromium-stand-in', 'the backend of a real keychain cannot be chosen here')
      const keyFiles = (): string[] => readdirSync(userData).filter((name) => /^device-.*\.key$/.test(name))
      const unsafe = page.getByText('This system keeps the key where any program can read it')
      await openJournal(page)
      await openSettings(page)
      await page
        .locator('label')
        .filter({ has: page.getByRole('checkbox', { name: 'Open without the passphrase on this computer' }) })
        .click()
      await page.getByRole('dialog').getByLabel('Passphrase').fill(passphrase)
      await page.keyboard.press('Enter')
      await expect(unsafe).toBeVisible()
      expect(keyFiles()).toEqual([])

      // As an older Alongside may have left it.
      const folder = createHash('sha256').update(join(userData, 'journal')).digest('hex').slice(0, 16)
      writeFileSync(join(userData, `device-${folder}.key`), 'v10 sealed under the known key')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+l')
      await page.getByRole('button', { name: 'Open with this computer’s keychain' }).click()
      await expect(unsafe).toBeVisible()
      expect(keyFiles()).toEqual([])
      await openJournal(page)
    },
  )
})

testInJournal(
  'a lost key file is taken from a copy, and an older journal put back is told on every screen until one goes on',
  async ({ app, page, userData }) => {
    await openJournal(page)
    await addPerson(page, 'Ines Okafor')
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible()
    const folder = join(userData, 'journal')
    const aside = (name: string): string => join(userData, `aside-${name}`)
    for (const name of ['vault.hdr', 'journal-1.db']) copyFileSync(join(folder, name), aside(name))

    await unlock(page)
    await addPerson(page, 'Jonas Weil')
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible()
    for (const name of ['vault.hdr', 'vault.hdr.bak']) rmSync(join(folder, name))
    copyFileSync(aside('journal-1.db'), join(folder, 'journal-1.db'))

    await unlock(page)
    await expect(page.getByText('The key file that belongs to this journal is missing.')).toBeVisible()
    await app.setDialog('showOpenDialog', { canceled: false, filePaths: [aside('vault.hdr')] })
    await page.getByRole('button', { name: 'Take the key file from a copy…' }).click()
    await expect(page.getByText('Now type the passphrase that was in use when aside-vault.hdr was made.')).toBeVisible()
    // A wrong try does not take the way to another copy away.
    await unlock(page, 'not the right words')
    await expect(page.getByText('This passphrase does not open the journal.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Take the key file from a copy…' })).toBeVisible()
    await checkAccessibility(page, 'a key file from a copy')
    await unlock(page)

    const older = page.getByText(
      /This journal is older than the one last open on this computer: \d+ saves are not in it/,
    )
    await expect(older.or(page.getByText('The last save is not in it'))).toBeVisible()
    await checkAccessibility(page, 'an older journal')
    await openPerson(page, 'Ines Okafor')
    await expect(page.getByRole('link', { name: 'Jonas Weil' })).toBeHidden()
    await page.getByRole('button', { name: 'Go on with this journal' }).click()
    await expect(page.getByRole('button', { name: 'Go on with this journal' })).toBeHidden()
    await page.keyboard.press('Control+l')
    await unlock(page)
    await expect(page.getByRole('heading', today)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Go on with this journal' })).toBeHidden()
  },
)

test('an older key file that was put back is named, and gives way to the newest once its passphrase is typed', async ({
  page,
  userData,
}) => {
  await createJournal(page)
  await addPerson(page, 'Ines Okafor')
  const folder = join(userData, 'journal')
  const names = ['vault.hdr', 'vault.hdr.bak']
  const aside = join(userData, 'aside-vault.hdr')
  copyFileSync(join(folder, 'vault.hdr'), aside)
  const putOldBack = () => {
    for (const name of names) copyFileSync(aside, join(folder, name))
  }

  // What a change of the passphrase shuts out, and what it does not.
  await openSettings(page)
  await page.getByRole('button', { name: 'Change the passphrase' }).click()
  const form = page.getByRole('dialog')
  await expect(form.getByText('The journal’s own key stays the same.')).toBeVisible()
  await expect(
    form.getByText('With an old key file (vault.hdr) out of one of them it opens the journal of today too'),
  ).toBeVisible()
  await checkAccessibility(page, 'a change of the passphrase')
  await form.getByLabel('Passphrase of today').fill(passphrase)
  await form.getByLabel('New passphrase').fill(second)
  await form.getByLabel('The same once more').fill(second)
  await page.keyboard.press('Enter')
  await expect(page.getByText('The passphrase is changed.')).toBeVisible()
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible()

  // The passphrase of today opens nothing under the old key file; the door says why.
  putOldBack()
  await unlock(page, second)
  await expect(page.getByText('The key file in this folder looks older than the one that was here last.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Take the key file from a copy…' })).toBeVisible()
  await checkAccessibility(page, 'an older key file at the door')

  await unlock(page)
  const title = page.getByText('An older key file opened this journal')
  await expect(title).toBeVisible()
  await expect(
    page.getByText(/^Someone, or a service .* The passphrase that was replaced on .* opens the journal again/),
  ).toBeVisible()
  await openPerson(page, 'Ines Okafor')
  await expect(title).toBeVisible()
  await checkAccessibility(page, 'an older key file')
  await openSettings(page)
  await page.getByRole('button', { name: 'Test the recovery key' }).click()
  await form.getByLabel('Recovery key').fill('AAAA')
  await page.keyboard.press('Enter')
  await expect(
    form.getByText(/^An older key file opened this journal, so nothing that opens it can be changed yet/),
  ).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Put the newest key file back' }).click()
  await checkAccessibility(page, 'putting the newest key file back')
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await expect(form.getByText('This passphrase does not open the journal.')).toBeVisible()
  await form.getByLabel('Newest passphrase').fill(second)
  await page.keyboard.press('Enter')
  await expect(page.getByText('The newest key file is back in its place.')).toBeVisible()
  await expect(title).toBeHidden()
  await page.keyboard.press('Control+l')
  await unlock(page)
  await expect(page.getByText('This passphrase does not open the journal.')).toBeVisible()
  await unlock(page, second)
  await expect(page.getByRole('heading', today)).toBeVisible()
  await expect(title).toBeHidden()

  // Going on with the older one on purpose ends the notice too.
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible()
  putOldBack()
  await unlock(page)
  await page.getByRole('button', { name: 'Keep this key file' }).click()
  await expect(title).toBeHidden()
  await page.keyboard.press('Control+l')
  await unlock(page)
  await expect(page.getByRole('heading', today)).toBeVisible()
  await expect(title).toBeHidden()
})
