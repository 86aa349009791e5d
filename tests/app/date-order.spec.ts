import { expect, testInJournal } from '#tests/support/app-test.ts'
import { openJournal } from '#tests/support/door-steps.ts'
import { addPerson, openPerson, openTab } from '#tests/support/person-steps.ts'

/** The system's locale, what is typed for 5 March 2024 where it is from, and the day its weeks begin on. */
const regions = [
  ['pt-BR', '05032024', 'S'],
  ['ru-RU', '05032024', 'M'],
  ['ar-EG', '05032024', 'S'],
  ['fa-IR', '20240305', 'S'],
  ['sv-SE', '20240305', 'M'],
  ['en-US', '03052024', 'S'],
] as const

for (const [locale, typed, weekBegins] of regions) {
  testInJournal.describe(locale, () => {
    testInJournal.use({ appOptions: { locale } })
    testInJournal(`the digits of a date mean in ${locale} what they mean there`, async ({ page }) => {
      await openJournal(page)
      await addPerson(page, 'Ines Marques')
      await openTab(page, 'About')
      const since = page.getByRole('group', { name: 'Partnership since' })
      await since.getByRole('spinbutton').first().focus()
      await page.keyboard.type(typed)
      await expect(since.getByRole('spinbutton', { name: /^month/ })).toHaveAttribute('aria-valuenow', '3')
      await expect(since.getByRole('spinbutton', { name: /^day/ })).toHaveAttribute('aria-valuenow', '5')
      await expect(since.getByRole('spinbutton', { name: /^year/ })).toHaveAttribute('aria-valuenow', '2024')
      await since.getByRole('button').click()
      await expect(page.getByRole('dialog').locator('thead th').first()).toHaveText(weekBegins)
      await expect(page.getByRole('dialog').getByRole('heading')).toHaveText('March 2024')
    })
  })
}

testInJournal('another order is chosen in Settings, and fields follow at once', async ({ page }) => {
  await openJournal(page)
  await addPerson(page, 'Ines Marques')
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: /Order of a date in digits/ }).click()
  await page.getByRole('option', { name: 'Year first' }).click()
  await expect(page.getByText(/is written 2026[-/]0?3[-/]0?5/)).toBeVisible()
  await openPerson(page, 'Ines Marques')
  await openTab(page, 'About')
  const parts = page.getByRole('group', { name: 'Partnership since' }).getByRole('spinbutton')
  await expect(parts.first()).toHaveAttribute('aria-label', /^year/)
})
