import type { Page } from '@playwright/test'
import { expect, test, testInJournal, testInSample } from '../support/app-test.ts'
import { checkAccessibility } from '../support/check-accessibility.ts'
import { openJournal, openSampleJournal, passphrase, unlock } from '../support/door-steps.ts'
import { openPerson } from '../support/person-steps.ts'

/** Once the words and the pictures of a screen are there. */
async function settle(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
  })
}

async function check(page: Page, screen: string): Promise<void> {
  await settle(page)
  await checkAccessibility(page, screen)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ appOptions: { colorScheme, viewport: { width: 1280, height: 820 } } })

    test(`every screen of the door is accessible, ${colorScheme}`, async ({ page }) => {
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await check(page, 'welcome')
      await page.getByLabel('Passphrase', { exact: true }).fill('too short')
      await expect(page.getByText('At least 12 characters')).toBeVisible()
      await check(page, 'welcome with a weak passphrase')
      await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
      await page.getByLabel('The same once more').fill(passphrase)
      await page.getByRole('button', { name: 'Continue' }).click()
      await expect(page.getByRole('list', { name: 'Your recovery key' })).toBeVisible()
      await check(page, 'recovery key')
      await page.getByRole('button', { name: 'I have it in a safe place' }).click()
      await check(page, 'recovery key typed back')
    })

    testInJournal(`the empty journal and the locked one are accessible, ${colorScheme}`, async ({ page }) => {
      await openJournal(page)
      await check(page, 'empty Today')
      await page.getByRole('link', { name: 'Summary' }).click()
      await check(page, 'empty Summary')
      await page.getByRole('link', { name: 'Add person' }).click()
      await check(page, 'Add person')
      await page.getByRole('textbox', { name: 'Name' }).fill('Mariam Haddad')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1, name: 'Mariam Haddad' })).toBeVisible()
      for (const tab of ['Prep', 'Agreement', 'Plan', 'Goals', 'Freedom', 'Records', 'Timeline', 'Meetings', 'About']) {
        await page.getByRole('link', { name: tab, exact: true }).click()
        await check(page, `${tab} of somebody new`)
      }
      await page.getByRole('button', { name: 'Lock' }).click()
      await expect(page.getByRole('heading', { name: 'Alongside is locked' })).toBeVisible()
      await check(page, 'locked')
      await unlock(page, 'not the right words')
      await expect(page.getByText('This passphrase does not open the journal.')).toBeVisible()
      await check(page, 'locked after a wrong passphrase')
    })

    testInSample(`every screen of a full journal is accessible, ${colorScheme}`, async ({ page }) => {
      await openSampleJournal(page)
      await check(page, 'Today')
      await openPerson(page, 'Zanele Mokoena')
      for (const tab of ['Prep', 'Agreement', 'Plan', 'Goals', 'Freedom', 'Records', 'Timeline', 'Meetings', 'About']) {
        await page.getByRole('link', { name: tab, exact: true }).click()
        await check(page, tab)
      }
      await page.getByRole('link', { name: 'Agreement', exact: true }).click()
      await page.getByRole('button', { name: 'Compare with the one before' }).click()
      await check(page, 'two versions side by side')
      await page.keyboard.press('Escape')
      await page.getByRole('link', { name: 'Prep', exact: true }).click()
      await page.getByRole('link', { name: 'Show together' }).click()
      await expect(page.getByRole('heading', { name: 'Between us' })).toBeVisible()
      await check(page, 'together')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+j')
      await expect(page.getByRole('dialog', { name: 'Write something down' })).toBeVisible()
      await check(page, 'quick capture')
      await page.keyboard.press('Escape')
      await page.getByRole('link', { name: 'Timeline', exact: true }).click()
      await page.getByRole('radio', { name: 'List' }).click()
      await check(page, 'timeline as a list')
      await page.getByRole('link', { name: 'Summary' }).click()
      await page.getByRole('button', { name: /Person/ }).click()
      await page.getByRole('option', { name: 'Zanele Mokoena' }).click()
      await expect(page.getByRole('heading', { name: /^Zanele Mokoena/ })).toBeVisible()
      await check(page, 'Summary')
      await page.getByRole('link', { name: 'Settings' }).click()
      await check(page, 'Settings')
      await page.getByRole('link', { name: 'Open the trash' }).click()
      await check(page, 'Trash')
      await page.getByRole('link', { name: 'Settings' }).click()
      await page.getByRole('link', { name: 'Export and import' }).click()
      await check(page, 'Export and import')
      await page.getByRole('link', { name: 'Settings' }).first().click()
      await page.getByRole('link', { name: 'See for yourself' }).click()
      await expect(page.getByText('SQLite format 3')).toBeVisible()
      await check(page, 'See for yourself')
    })

    testInJournal(`the templates and their editor are accessible, ${colorScheme}`, async ({ page }) => {
      await openJournal(page)
      await page.getByRole('link', { name: 'Templates' }).click()
      await check(page, 'Templates')
      await page.getByRole('link', { name: 'Regular one-on-one' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Regular one-on-one' })).toBeFocused()
      await check(page, 'a template to read')
      await page.getByRole('button', { name: 'Make it my own' }).click()
      await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeVisible()
      await check(page, 'a template to write')
      await page.getByRole('button', { name: /^Recognition/ }).click()
      await page.getByRole('button', { name: 'Add a question' }).click()
      await page.getByRole('textbox', { name: 'Title', exact: true }).fill('')
      await page.getByRole('textbox', { name: 'Title of the step' }).fill('')
      await page.getByRole('checkbox', { name: 'I ask them' }).press('Space')
      await page.getByRole('checkbox', { name: 'I say something' }).press('Space')
      await expect(page.getByText('Choose at least one; until then the last choice is kept.')).toBeVisible()
      await check(page, 'a template that is not whole')
    })

    testInSample(`the meeting and its forms are accessible, ${colorScheme}`, async ({ page }) => {
      await openSampleJournal(page)
      await openPerson(page, 'Jakub Śliwiński')
      await page.getByRole('button', { name: 'Start one-on-one' }).click()
      await expect(page.getByRole('button', { name: /^Next/ })).toBeVisible()
      await check(page, 'meeting')
      await page.getByRole('button', { name: 'Freedom', exact: true }).click()
      await expect(page.getByText('Freedom · Ask')).toBeVisible()
      await page.getByRole('button', { name: 'Freedom', exact: true }).last().click()
      await expect(page.getByLabel('Decision area')).toBeVisible()
      await check(page, 'a form in the meeting')
      await page.getByRole('button', { name: 'Finish', exact: true }).first().click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await check(page, 'end of the meeting')
      await page.getByRole('button', { name: 'End the meeting' }).click()
      await page.getByRole('link', { name: 'Meetings', exact: true }).click()
      await page.getByRole('main').getByRole('link', { name: 'Regular one-on-one' }).first().click()
      await check(page, 'record of a meeting')
    })
  })
}
