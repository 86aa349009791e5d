import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app-test.ts'
import { checkAccessibility } from '../support/check-accessibility.ts'
import { openSampleJournal } from '../support/door-steps.ts'
import { textOfPdf } from '../support/pdf-text.ts'
import { leaveAs, openSummary } from '../support/summary-steps.ts'

test.use({ startsWith: 'sample', window: 'shared' })

test('Enter leaves evidence out and takes it in again, and the page follows', async ({ page }) => {
  await openSampleJournal(page)
  await openSummary(page, 'Zanele Mokoena')
  const evidence = page.getByRole('listbox', { name: 'Evidence' })
  const first = evidence.getByRole('option').first()
  const told = page.getByRole('article').getByRole('listitem')
  const all = await told.count()
  await evidence.focus()
  await expect(first).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(told).toHaveCount(all - 1)
  await expect(first).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('Enter')
  await expect(told).toHaveCount(all)
})

test('words between the evidence are kept, leave in the PDF, and come back after leaving the screen', async ({
  app,
  page,
  userData,
}) => {
  await openSampleJournal(page)
  await openSummary(page, 'Zanele Mokoena')
  await page.getByRole('button', { name: 'Write an opening' }).click()
  await expect(page.getByRole('textbox', { name: 'Write an opening' })).toBeFocused()
  await page.keyboard.type('Nine nights without an alarm.')
  await page.getByRole('article').getByRole('listitem').first().hover()
  await page
    .getByRole('article')
    .getByRole('listitem')
    .first()
    .getByRole('button', { name: /^Write beside/ })
    .click()
  await expect(page.getByRole('textbox', { name: /^Write beside/ })).toBeFocused()
  await page.keyboard.type('We both signed this.')
  await page.getByRole('link', { name: 'Today' }).click()
  await openSummary(page, 'Zanele Mokoena')
  const paper = page.getByRole('article')
  await expect(paper.getByText('Nine nights without an alarm.')).toBeVisible()
  await expect(paper.getByRole('listitem').first()).toContainText('We both signed this.')
  const file = join(userData, 'summary.pdf')
  await app.setDialog('showSaveDialog', { canceled: false, filePath: file })
  await leaveAs(page, 'PDF')
  await expect(page.getByText('Saved as summary.pdf.')).toBeVisible()
  const text = (await textOfPdf(file)).join(' ').replace(/\s+/g, ' ')
  expect(text).toContain('Nine nights without an alarm.')
  expect(text).toContain('We both signed this.')
  expect(text).not.toContain('Say it first')
  await expect(page.getByText('It told the same entries as this one')).toBeVisible()
})

test('an unsaid sentence goes on the next agenda with one key, and from there into an invitation', async ({ page }) => {
  await openSampleJournal(page)
  await openSummary(page, 'Zanele Mokoena')
  const checks = page.getByRole('complementary', { name: 'Beside the draft' })
  const sayFirst = checks.getByRole('button', { name: /^Say it first/ })
  const before = await sayFirst.count()
  const name = await sayFirst.first().getAttribute('aria-label')
  await sayFirst.first().focus()
  await page.keyboard.press('Enter')
  await expect(checks.getByText('On the next agenda.')).toHaveCount(1)
  await expect(sayFirst).toHaveCount(before - 1)
  await page
    .getByRole('navigation')
    .first()
    .getByRole('link', { name: /Zanele Mokoena/ })
    .click()
  const sentence = name?.replace('Say it first: ', '').slice(0, 40) ?? ''
  await expect(page.getByRole('main').getByText(sentence).first()).toBeVisible()
  await page.getByRole('button', { name: 'Copy for an invitation' }).click()
  await expect(page.getByText('Copied: what both of you may see.', { exact: false })).toBeVisible()
})

test('plain words are pointed at with a suggestion, and nothing is blocked', async ({ app, page, userData }) => {
  await openSampleJournal(page)
  await openSummary(page, 'Zanele Mokoena')
  await page.getByRole('button', { name: 'Write an opening' }).click()
  await expect(page.getByRole('textbox', { name: 'Write an opening' })).toBeFocused()
  await page.keyboard.type('She always did a great job.')
  await expect(page.getByText('“always” knows no exception. Say how often, and when it was different.')).toBeVisible()
  await expect(page.getByText(/“great job” praises nothing in particular/)).toBeVisible()
  const file = join(userData, 'summary.md')
  await app.setDialog('showSaveDialog', { canceled: false, filePath: file })
  await leaveAs(page, 'Markdown')
  await expect(page.getByText('Saved as summary.md.')).toBeVisible()
  expect(readFileSync(file, 'utf8')).toContain('She always did a great job.')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ appOptions: { colorScheme, viewport: { width: 1400, height: 900 } } })

    test(`the builder and the reader test are accessible, ${colorScheme}`, async ({ page }) => {
      await openSampleJournal(page)
      await openSummary(page, 'Zanele Mokoena')
      await page.getByRole('button', { name: 'Write an opening' }).click()
      await expect(page.getByRole('textbox', { name: 'Write an opening' })).toBeFocused()
      await page.keyboard.type('She always did a great job.')
      await checkAccessibility(page, 'summary while it is written')
      await page.getByRole('button', { name: 'Export…' }).click()
      await expect(page.getByRole('dialog', { name: 'Before it leaves' })).toBeVisible()
      await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)))
      await checkAccessibility(page, 'reader test')
    })
  })
}
