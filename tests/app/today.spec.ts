import { expect, test } from '../support/app-test.ts'
import { checkAccessibility } from '../support/check-accessibility.ts'
import { openSampleJournal } from '../support/door-steps.ts'

test.use({ startsWith: 'sample', window: 'shared' })

test('what waits on Today opens where it stands, and the focus comes back to it', async ({ page }) => {
  await openSampleJournal(page)
  const owed = page
    .getByRole('main')
    .getByRole('button', { name: 'Get the lawyer’s answer about the Saltö van' })
    .first()
  await owed.focus()
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: 'Commitment' })
  await expect(form.getByRole('textbox', { name: 'What', exact: true })).toHaveValue(/lawyer/)
  await checkAccessibility(page, 'an entry opened from Today')
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
  await expect(owed).toBeFocused()
})

test('when one meets next stands on the page of the person and in the sidebar, in words', async ({ page }) => {
  await openSampleJournal(page)
  const line = page
    .getByRole('navigation')
    .first()
    .getByRole('link', { name: /^Lan Anh Trần next one-on-one in \d+ days$/ })
  await line.click()
  await expect(page.getByRole('main')).toContainText(/Next one-on-one\s*\S+day \d+ \S+, .*14:00, in \d+ days/)
})

test('the banner of the sample leads to one’s own journal, not to the lock of the sample', async ({ page }) => {
  await openSampleJournal(page)
  await page.getByRole('button', { name: 'Start my own' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome to Alongside' })).toBeVisible()
})

test('something is written down from the sidebar too, without a key', async ({ page }) => {
  await openSampleJournal(page)
  await page.getByRole('navigation').first().getByRole('button', { name: 'Write down' }).click()
  await expect(page.getByRole('dialog', { name: 'Write something down' }).getByRole('textbox')).toBeFocused()
})
