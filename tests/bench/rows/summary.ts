import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { listPeople } from '#journal/people/people.ts'
import { readSummary } from '#journal/summary/summary.ts'
import { launchApp } from '../../support/launch-app.ts'
import { type Figures, figuresOf, type Row, timed } from '../figures.ts'
import { passphrase, type StoredJournal } from '../journals.ts'
import { contextOf, openStored } from '../open-stored.ts'

const year = { from: '2025-11-01', to: '2026-10-31' }

async function reading(journal: StoredJournal): Promise<Figures> {
  const opened = await openStored(journal)
  const context = contextOf(opened)
  const personIds = listPeople(opened.db).map(({ id }) => id)
  const figures = await timed(personIds.length, (round) => {
    readSummary(context, { personId: personIds.at(round) ?? '', period: year })
  })
  opened.close()
  return figures
}

/** PDFs of everyone, one after the other, as the person presses it. */
async function batch({ userData }: StoredJournal): Promise<{ ms: number; files: number }> {
  const folder = join(userData, 'batch')
  mkdirSync(folder)
  const app = await launchApp({ userData, headless: true, viewport: { width: 1280, height: 820 } })
  try {
    const { page } = app
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await page.getByRole('button', { name: 'Unlock' }).click()
    await page.getByRole('navigation').first().getByRole('link', { name: 'Summary' }).click()
    await page.getByRole('button', { name: /Person/ }).click()
    await page.getByRole('option', { name: 'Everyone, one file each' }).click()
    await app.setDialog('showOpenDialog', { canceled: false, filePaths: [folder] })
    const started = performance.now()
    await page.getByRole('button', { name: 'Choose a folder and make them' }).click()
    await page.getByText(/^(\d+) of \1 are done\.$/).waitFor({ timeout: 600_000 })
    return { ms: performance.now() - started, files: readdirSync(folder).length }
  } finally {
    await app.close()
  }
}

/** The review summary: one year read, and PDFs of twelve people. */
export async function summaryRows(journal: StoredJournal): Promise<Row[]> {
  const figures = await reading(journal)
  const { ms, files } = await batch(journal)
  const each = figuresOf([ms / Math.max(files, 1)])
  return [
    {
      id: 'S1',
      what: `summary of one person and one year, with its checks; ${journal.size.entries} entries`,
      unit: 'ms',
      figures,
      beside: null,
      goal: '≤ 200 ms',
      isMet: figures.median <= 200,
    },
    {
      id: 'S2',
      what: `PDFs of ${files} people in one folder, for each`,
      unit: 'ms',
      figures: each,
      beside: null,
      goal: '≤ 2000 ms',
      isMet: files === journal.size.people && each.median <= 2_000,
    },
  ]
}
