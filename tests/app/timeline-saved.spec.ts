import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'
import { openSampleJournal } from '../support/door-steps.ts'
import { textOfPdf } from '../support/pdf-text.ts'
import { daysShown, drawing, openTimeline } from '../support/timeline-steps.ts'

/** How the titles of the private marks begin that are drawn now. */
async function privateWordsShown(page: Page): Promise<string[]> {
  const names = await drawing(page)
    .getByRole('button', { name: /, private: / })
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''))
  return names.map((name) => name.split(', private: ')[1]?.slice(0, 10) ?? '')
}

test.use({ startsWith: 'sample', window: 'shared', appOptions: { viewport: { width: 1280, height: 1000 } } })
test.beforeEach(async ({ page }) => {
  await openSampleJournal(page)
  await openTimeline(page, 'Zanele Mokoena')
})

test('the view is saved as SVG, PNG and PDF, and private entries only when one says so', async ({
  page,
  app,
  userData,
}) => {
  const fileFor = async (name: string): Promise<string> => {
    const filePath = join(userData, name)
    await app.setDialog('showSaveDialog', { canceled: false, filePath })
    return filePath
  }
  await page.getByRole('button', { name: 'Three months', exact: true }).click()
  await expect.poll(() => daysShown(page)).toBeLessThan(100)
  await expect(drawing(page)).toHaveAttribute('aria-busy', 'false')
  const privateWords = await privateWordsShown(page)
  expect(privateWords).not.toEqual([])
  await page.getByRole('button', { name: 'Save view' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox')).not.toBeChecked()

  const plain = await fileFor('plain.svg')
  await dialog.getByRole('button', { name: 'Save as SVG' }).click()
  await expect(page.getByText('Saved as plain.svg.')).toBeVisible()
  const text = readFileSync(plain, 'utf8')
  expect(text).toContain('<svg ')
  expect(privateWords.filter((words) => text.includes(words))).toEqual([])
  expect(text).not.toContain('Zanele Mokoena')

  const png = await fileFor('view.png')
  await dialog.getByRole('button', { name: 'Save as PNG' }).click()
  await expect(page.getByText('Saved as view.png.')).toBeVisible()
  expect([...readFileSync(png).subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])

  const pdf = await fileFor('view.pdf')
  await dialog.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText('Saved as view.pdf.')).toBeVisible()
  // One such note, not a pile of them over the buttons.
  await expect(page.getByText(/^Saved as /)).toHaveCount(1)
  const pages = await textOfPdf(pdf)
  const printed = JSON.stringify(pages)
  expect(printed).toContain('Freedom')
  expect(privateWords.filter((words) => printed.includes(words))).toEqual([])
  expect(printed).not.toContain('Save as')

  const whole = await fileFor('whole.svg')
  await dialog.getByText(/^Put in \d+ private/).click()
  await dialog.getByRole('button', { name: 'Save as SVG' }).click()
  await expect(page.getByText('Saved as whole.svg.')).toBeVisible()
  const all = readFileSync(whole, 'utf8')
  // Only the titles that have room are drawn: which of them depends on the day.
  expect(privateWords.filter((words) => all.includes(words))).not.toEqual([])
})

test('two periods of the same person stand side by side, counted lane by lane', async ({ page }) => {
  await page.getByRole('radio', { name: 'Compare' }).click()
  await expect(drawing(page)).toHaveCount(2)
  const counts = page.getByRole('table', { name: 'Entries of both periods by lane' })
  await expect(counts.getByRole('columnheader', { name: 'Last twelve months' })).toBeVisible()
  await expect(counts.getByRole('row', { name: /^Freedom/ })).toBeVisible()
  await page.getByRole('button', { name: /This period$/ }).click()
  await page.getByRole('option', { name: 'Last year' }).click()
  await expect(counts.getByRole('columnheader', { name: 'Last year' })).toBeVisible()
})
