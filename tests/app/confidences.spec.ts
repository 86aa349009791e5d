import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, testInJournal } from '../support/app-test.ts'
import { checkAccessibility } from '../support/check-accessibility.ts'
import { openJournal } from '../support/door-steps.ts'
import { openTransfer } from '../support/export-steps.ts'
import { addPerson } from '../support/person-steps.ts'
import { openSummary } from '../support/summary-steps.ts'

const now = '2026-03-10T09:00:00.000Z'
const idOf = (number: number): string => `019d0000-0000-7000-8000-${String(number).padStart(12, '0')}`
const personId = idOf(1)

const template = JSON.parse(readFileSync('resources/templates/stay-interview.json', 'utf8'))
const order = template.steps.map(({ id }: { id: string }) => id)
const person = {
  ...{ type: 'person', id: personId, name: 'Ada Lind', role: '', since: null, rhythmDays: null, recognisedHow: '' },
  ...{ drives: '', strengths: '', colour: 'moss', state: 'active', createdAt: now, updatedAt: now },
}
const meeting = {
  ...{ type: 'meeting', id: idOf(2), personId, template, state: 'held', day: '2026-03-10', plannedFor: null },
  ...{ startedAt: now, endedAt: now, sealedAt: null, walk: { order, at: order[0], skipped: [], questions: {} } },
}
const said = (number: number, theirWords: string) => ({
  ...{ type: 'entry', id: idOf(number), personId, day: '2026-03-10', layer: 'shareable', origin: null, revisions: [] },
  place: { meetingId: idOf(2), stepId: order[2], questionId: null },
  content: { kind: 'listening', theirWords, myReading: '', whoseView: '', level: null, surprise: '' },
  ...{ createdAt: now, updatedAt: now, trashedAt: null },
})

/** A journal as an earlier version saved it: what was said in a stay interview is shareable there. */
function earlierJournal(path: string): void {
  const records = [person, meeting, said(3, 'I would leave for less noise'), said(4, 'The yard at five gives')]
  const head = `{"format":"alongside-journal","version":2,"scope":"journal","exportedAt":"${now}","records":[`
  const lines = records.map((record, place) => `${place === 0 ? '' : ','}${JSON.stringify(record)}`)
  writeFileSync(path, `${[head, ...lines, `],"count":${records.length}}`].join('\n')}\n`)
}

async function bringIn(page: Page): Promise<void> {
  await openTransfer(page)
  await page.getByRole('button', { name: 'Open a journal as JSON' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bring it in' }).click()
  await expect(page.getByText(/^Brought in: 1 person/)).toBeVisible()
}

testInJournal(
  'what was said in confidence is in no summary until it is chosen, by cause, and the choice is kept',
  async ({ app, page, userData }) => {
    const path = join(userData, 'earlier.json')
    earlierJournal(path)
    await app.setDialog('showOpenDialog', { canceled: false, filePaths: [path] })
    await openJournal(page)
    await bringIn(page)
    await openSummary(page, 'Ada Lind')
    const question = page.getByText('2 entries from stay interviews can be shared. Keep them private, or share them?')
    await expect(question).toBeVisible()
    await expect(page.getByRole('article')).not.toContainText('noise')
    await page.getByRole('button', { name: 'Show all 2' }).click()
    await expect(page.getByText('I would leave for less noise')).toBeVisible()
    await checkAccessibility(page, 'a question about confidences')
    const pictures = process.env['PICTURES']
    if (pictures) await page.screenshot({ path: join(pictures, 'confidences.png') })
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await expect(question).toBeHidden()
    await expect(page.getByRole('article')).toContainText('I would leave for less noise')
    await page.reload()
    await openSummary(page, 'Ada Lind')
    await expect(page.getByRole('article')).toContainText('The yard at five gives')
    await expect(question).toBeHidden()
  },
)

testInJournal(
  'an answer in a stay interview starts private, and so does all that is written beside it',
  async ({ page }) => {
    await openJournal(page)
    await addPerson(page, 'Ada Lind')
    const meetingId = await page.evaluate(async () => {
      const people = await globalThis.alongside.listPeople({})
      const given = { personId: people.ok ? (people.value[0]?.id ?? '') : '', templateId: 'stay-interview' }
      const started = await globalThis.alongside.startMeeting({ from: 'template', ...given })
      return started.ok ? started.value.id : ''
    })
    await page.evaluate((id) => location.assign(`#/meeting/${id}`), meetingId)
    // The first step is for the manager alone and keeps nothing.
    await page.getByRole('button', { name: /^Next/ }).click()
    await page.getByRole('textbox').first().fill('The yard at five gives')
    const eyes = page.getByRole('button', { name: /Who may see this/ })
    await expect(eyes).toContainText('Private')
    await page.getByRole('button', { name: 'Commitment' }).click()
    await expect(eyes).toHaveCount(2)
    for (const each of await eyes.all()) await expect(each).toContainText('Private')
  },
)
