import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app-test.ts'
import { openSampleJournal } from '../support/door-steps.ts'
import { textOfPdf } from '../support/pdf-text.ts'
import { openPerson, openTab } from '../support/person-steps.ts'
import { leaveAs, openSummary } from '../support/summary-steps.ts'

/** Words without the breaks that a page's width puts in. The serif draws ’ and ʼ with one glyph, so a PDF knows one. */
const flowing = (text: string): string => text.replaceAll('ʼ', '’').replace(/\s+/g, ' ').trim()

/** The page number in the margin; the quotation marks are the style sheet's, which the page's own text leaves out. */
const withoutMargin = (page: string, number: number, all: number): string =>
  page.replaceAll(/[“”]/g, '').replace(new RegExp(`${number}\\s*/\\s*${all}\\s*$`), '')

test.use({ startsWith: 'sample', window: 'shared' })

test('the PDF holds word for word what the preview shows, and nothing else', async ({ app, page, userData }) => {
  await openSampleJournal(page)
  await openSummary(page, 'Zanele Mokoena')
  const [shown = ''] = await page.getByRole('article').allInnerTexts()
  const file = join(userData, 'summary.pdf')
  await app.setDialog('showSaveDialog', { canceled: false, filePath: file })
  await leaveAs(page, 'PDF')
  await expect(page.getByText('Saved as summary.pdf.')).toBeVisible()
  const pages = await textOfPdf(file)
  expect(pages.length).toBeGreaterThan(1)
  const words = pages.map((text, index) => withoutMargin(text, index + 1, pages.length)).join('\n')
  expect(flowing(words)).toBe(flowing(shown.replaceAll(/[“”]/g, '')))
})

test('the Markdown holds every sentence of the preview, and no private word leaves in either', async ({
  app,
  page,
  userData,
}) => {
  await openSampleJournal(page)
  await openPerson(page, 'Zanele Mokoena')
  await page.getByRole('button', { name: 'Note', exact: true }).click()
  await page.keyboard.type('Pamplemousse is for me alone')
  await page.getByRole('button', { name: 'Done' }).click()
  await openTab(page, 'Timeline')
  await openSummary(page, 'Zanele Mokoena')
  const file = join(userData, 'summary.md')
  await app.setDialog('showSaveDialog', { canceled: false, filePath: file })
  await leaveAs(page, 'Markdown')
  await expect(page.getByText('Saved as summary.md.')).toBeVisible()
  const markdown = flowing(
    readFileSync(file, 'utf8')
      .replace(/^\s*[>#-]+\s/gm, '')
      .replaceAll('\\', ''),
  )
  for (const line of await page.getByRole('article').getByRole('listitem').allInnerTexts()) {
    for (const sentence of line.split('\n')) expect(markdown).toContain(flowing(sentence).replace(/^“|”$/g, ''))
  }
  expect(markdown).not.toContain('Pamplemousse')
  await expect(page.getByText(/Not in it: \d+ private entries/)).toBeVisible()
})

test('a cancelled save dialog writes nothing, and an existing file survives a folder that cannot be written', async ({
  app,
  page,
  userData,
}) => {
  await openSampleJournal(page)
  await openSummary(page, 'Jakub Śliwiński')
  const before = readdirSync(userData)
  await leaveAs(page, 'Markdown')
  await expect(page.getByRole('button', { name: 'Export…' })).toBeEnabled()
  expect(readdirSync(userData)).toEqual(before)
  // A file stands where the folder should be: no right of the user makes that writable.
  const file = join(userData, 'not-a-folder')
  writeFileSync(file, 'kept')
  await app.setDialog('showSaveDialog', { canceled: false, filePath: join(file, 'summary.md') })
  await leaveAs(page, 'Markdown')
  await expect(page.getByRole('alert')).toBeVisible()
  expect(readFileSync(file, 'utf8')).toBe('kept')
  expect(existsSync(join(file, 'summary.md'))).toBe(false)
})
