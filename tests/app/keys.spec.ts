import { samplePassphrase } from '#shared/journal/sample-passphrase.ts'
import { expect, test } from '../support/app-test.ts'
import { checkAccessibility } from '../support/check-accessibility.ts'
import { openSampleJournal, unlock } from '../support/door-steps.ts'
import { openPerson } from '../support/person-steps.ts'

test.use({ startsWith: 'sample', window: 'shared' })

test('keys go everywhere: to Today, to the third person and through the parts of their page', async ({ page }) => {
  await openSampleJournal(page)
  await page.keyboard.press('Alt+3')
  await expect(page.getByRole('heading', { level: 1, name: 'Zanele Mokoena' })).toBeVisible()
  for (const [key, tab] of [
    ['t', 'Timeline'],
    ['m', 'Meetings'],
    ['a', 'About'],
    ['p', 'Prep'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.getByRole('link', { name: tab, exact: true })).toHaveAttribute('aria-current', 'page')
  }
  await page.keyboard.type('gs')
  await expect(page.getByRole('heading', { level: 1, name: 'Review summary' })).toBeVisible()
  await page.keyboard.type('gt')
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
})

test('question mark lists every key, Escape closes the list, and in a field it is a question mark', async ({
  app,
  page,
}) => {
  await openSampleJournal(page)
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(list.getByText('Lock the journal')).toBeVisible()
  await checkAccessibility(page, 'keyboard shortcuts')
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await app.pressMenu('go-shortcuts')
  await expect(list).toBeVisible()
  await page.keyboard.press('Escape')
  await openPerson(page, 'Jakub Śliwiński')
  await page.getByRole('textbox', { name: 'Add to the agenda' }).click()
  await page.keyboard.type('gt? and t')
  await expect(page.getByRole('textbox', { name: 'Add to the agenda' })).toHaveValue('gt? and t')
  await expect(list).toBeHidden()
})

test('the list names the keys of a one-on-one and of the timeline, and the settings lead to it', async ({ page }) => {
  await openSampleJournal(page)
  await page.getByRole('navigation').first().getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  for (const name of ['Another question', 'Skip this step', 'From mark to mark', 'Zoom in and out']) {
    await expect(list.getByText(name, { exact: true })).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Keyboard shortcuts' })).toBeFocused()
})

test('while a lock waits for words that are not saved, nothing of the journal can be read', async ({ app, page }) => {
  await openSampleJournal(page)
  await openPerson(page, 'Zanele Mokoena')
  await app.evaluate(
    ({ BrowserWindow }, channel) => BrowserWindow.getAllWindows()[0]?.webContents.send(channel, { name: 'lock-waits' }),
    'alongside:event',
  )
  await expect(page.getByRole('heading', { level: 1, name: 'Locking' })).toBeVisible()
  const [shown] = await page.locator('body').allInnerTexts()
  expect(shown).not.toMatch(/Zanele|Mokoena|Jakub|technician/)
  await checkAccessibility(page, 'the cover of a waiting lock')
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Sample journal' })).toBeVisible()
  await unlock(page, samplePassphrase)
  await openPerson(page, 'Zanele Mokoena')
})

test('an address that leads nowhere shows Today, and a person who is not there a plain sentence', async ({ page }) => {
  await openSampleJournal(page)
  await page.evaluate(() => {
    location.hash = '#/no/such/%place'
  })
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await page.evaluate(() => {
    location.hash = '#/person/00000000-0000-7000-8000-000000000000/prep'
  })
  await expect(page.getByText(/no longer (there|in the journal)/)).toBeVisible()
})
