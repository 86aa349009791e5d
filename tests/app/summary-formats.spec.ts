import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { chromium } from 'playwright-core'
import { ensureBrowser } from '#scripts/ensure-browser.ts'
import { expect, test } from '../support/app-test.ts'
import { openSampleJournal } from '../support/door-steps.ts'
import { factsOfPdf, textOfPdf } from '../support/pdf-text.ts'
import { leaveAs, openSummary } from '../support/summary-steps.ts'
import { zipEntries } from '../support/zip-entries.ts'

/** Words alone: list marks, quotation marks and line breaks are a format's own. */
const wordsOf = (text: string): string =>
  text
    .replaceAll(/[“”"•◦]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const previewOf = async (page: Page): Promise<string> =>
  (await page.getByRole('article').allInnerTexts()).map(wordsOf).join()

test.use({ startsWith: 'sample', window: 'shared' })

test('HTML is one file that a browser shows without network, word for word as the preview', async ({
  app,
  page,
  userData,
}) => {
  await openSampleJournal(page)
  await openSummary(page, 'Zanele Mokoena')
  const shown = await previewOf(page)
  const file = join(userData, 'summary.html')
  await app.setDialog('showSaveDialog', { canceled: false, filePath: file })
  await leaveAs(page, 'HTML')
  await expect(page.getByText('Saved as summary.html.')).toBeVisible()
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] })
  try {
    const context = await browser.newContext({ offline: true, javaScriptEnabled: false })
    const reader = await context.newPage()
    const asked: string[] = []
    reader.on('request', (request) => asked.push(request.url()))
    await reader.goto(pathToFileURL(file).href)
    expect((await reader.locator('main').allInnerTexts()).map(wordsOf)).toEqual([shown])
    expect(asked).toEqual([pathToFileURL(file).href])
  } finally {
    await browser.close()
  }
})

test('Word and JSON hold every sentence of the preview', async ({ app, page, userData }) => {
  await openSampleJournal(page)
  await openSummary(page, 'Zanele Mokoena')
  const lines = await page.getByRole('article').getByRole('listitem').allInnerTexts()
  const sentences = lines.flatMap((line) => line.split('\n')).map(wordsOf)
  expect(sentences.length).toBeGreaterThan(10)
  for (const [format, name] of [
    ['Word', 'summary.docx'],
    ['JSON', 'summary.json'],
  ] as const) {
    await app.setDialog('showSaveDialog', { canceled: false, filePath: join(userData, name) })
    await leaveAs(page, format)
    await expect(page.getByText(`Saved as ${name}.`)).toBeVisible()
  }
  const xml =
    zipEntries(readFileSync(join(userData, 'summary.docx')))
      .get('word/document.xml')
      ?.toString('utf8') ?? ''
  const inWord = wordsOf(
    xml
      .replaceAll('</w:p>', '\n')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  )
  const json = wordsOf(readFileSync(join(userData, 'summary.json'), 'utf8').replaceAll(/\\"|\\n/g, ' '))
  for (const sentence of sentences) {
    expect(inWord).toContain(sentence)
    expect(json).toContain(sentence)
  }
})

test('the PDF is tagged and outlined, holds its fonts and says date and period', async ({ app, page, userData }) => {
  await openSampleJournal(page)
  await openSummary(page, 'Zanele Mokoena')
  const file = join(userData, 'summary.pdf')
  await app.setDialog('showSaveDialog', { canceled: false, filePath: file })
  await leaveAs(page, 'PDF')
  await expect(page.getByText('Saved as summary.pdf.')).toBeVisible()
  const { isTagged, outline, text, fontsOutside } = await factsOfPdf(file)
  expect(isTagged).toBe(true)
  expect(outline).toEqual(await page.getByRole('article').getByRole('heading').allInnerTexts())
  expect(text).toMatch(/Made on \d+ \w+ \d{4} from \d+ dated entries/)
  expect(fontsOutside).toEqual([])
})

const has = (program: string): boolean => spawnSync(program, ['-v']).error === undefined
/** Letters and digits alone: Ghostscript writes curly quotation marks in ways of its own. */
const wordsIn = (path: string): string[] =>
  execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })
    .split(/\s+/)
    .map((word) => word.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, ''))
    .filter(Boolean)

test('the PDF has the title of the document, no letters drawn as pictures, no heading alone, and survives Ghostscript', async ({
  app,
  page,
  userData,
}) => {
  test.skip(!['pdffonts', 'pdfinfo', 'pdftotext'].every(has), 'poppler-utils are not installed')
  test.setTimeout(180_000)
  await openSampleJournal(page)
  for (const name of ['Zanele Mokoena', 'Jakub Śliwiński']) {
    await openSummary(page, name)
    const headings = await page.getByRole('article').getByRole('heading', { level: 2 }).allInnerTexts()
    const [title = ''] = await page.getByRole('article').getByRole('heading', { level: 1 }).allInnerTexts()
    const file = join(userData, `${name.slice(0, 1)}.pdf`)
    await app.setDialog('showSaveDialog', { canceled: false, filePath: file })
    await leaveAs(page, 'PDF')
    await expect(page.getByText(`Saved as ${name.slice(0, 1)}.pdf.`)).toBeVisible()
    expect(await page.title()).toBe('Alongside')
    expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toContain(`Title:           ${title}`)
    expect(execFileSync('pdffonts', [file], { encoding: 'utf8' })).not.toContain('Type 3')
    for (const text of await textOfPdf(file)) {
      const lines = text
        .trim()
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => !/^(\d+ \/ \d+)?$/.test(line))
      expect(headings).not.toContain(lines.at(-1))
    }
    if (has('gs')) {
      const rewritten = join(userData, 'rewritten.pdf')
      execFileSync('gs', ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pdfwrite', `-sOutputFile=${rewritten}`, file])
      const [before, after] = [wordsIn(file), new Set(wordsIn(rewritten))]
      const lost = before.filter((word) => !after.has(word))
      expect(lost.length / before.length, lost.join(' ')).toBeLessThan(0.02)
    }
    if (process.env['PICTURES']) copyFileSync(file, join(process.env['PICTURES'], `${name.slice(0, 1)}.pdf`))
  }
})
