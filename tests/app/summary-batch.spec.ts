import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app-test.ts'
import { checkAccessibility } from '../support/check-accessibility.ts'
import { openSampleJournal } from '../support/door-steps.ts'
import { factsOfPdf } from '../support/pdf-text.ts'

test.use({ startsWith: 'sample', window: 'shared' })

test('summaries of everyone go into one folder, each about its own person; a file that is there is asked about, and one failure stops nobody else', async ({
  app,
  page,
  userData,
}) => {
  const folder = join(userData, 'review')
  mkdirSync(folder)
  await openSampleJournal(page)
  await page.getByRole('navigation').first().getByRole('link', { name: 'Summary' }).click()
  await page.getByRole('button', { name: /Person/ }).click()
  await page.getByRole('option', { name: 'Everyone, one file each' }).click()
  await checkAccessibility(page, 'summaries of everyone')
  await app.setDialog('showOpenDialog', { canceled: false, filePaths: [folder] })
  await page.getByRole('button', { name: 'Choose a folder and make them' }).click()
  await expect(page.getByText('3 of 3 are done.')).toBeVisible()
  const files = readdirSync(folder).toSorted()
  expect(files).toHaveLength(3)
  const lines = page.getByRole('list', { name: 'What became of each' }).getByRole('listitem')
  for (const line of await lines.all()) {
    const [name = '', said = ''] = await line.locator('span').allTextContents()
    const file = files.find((name) => said.includes(name)) ?? ''
    const { outline, isTagged, text } = await factsOfPdf(join(folder, file))
    expect(outline[0]).toContain(name)
    expect(isTagged).toBe(true)
    expect(text).toContain('dated entries')
  }

  // A folder of that name cannot be replaced by a file: it fails alone.
  const [first = '', second = ''] = files
  await page.getByRole('button', { name: /Format/ }).click()
  await page.getByRole('option', { name: /^Markdown/ }).click()
  writeFileSync(join(folder, first.replace('.pdf', '.md')), 'mine')
  mkdirSync(join(folder, second.replace('.pdf', '.md')))
  await page.getByRole('button', { name: 'Choose a folder and make them' }).click()
  await expect(page.getByRole('dialog', { name: '2 files are there already' })).toBeVisible()
  await page.getByRole('button', { name: 'Replace them' }).click()
  await expect(page.getByText('3 of 3 are done.')).toBeVisible()
  await expect(lines.nth(1)).toContainText('Alongside may not write')
  await expect(lines.nth(2)).toContainText('Saved as')
  expect(readFileSync(join(folder, first.replace('.pdf', '.md')), 'utf8')).not.toBe('mine')
})
