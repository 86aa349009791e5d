import { expect, testInJournal as test } from '../support/app-test.ts'
import { openJournal } from '../support/door-steps.ts'
import { personOnPage, writeNote } from '../support/export-steps.ts'
import { callAs } from '../support/field-places.ts'
import { addPerson, openPerson, openRecords, openTab } from '../support/person-steps.ts'

test('an entry about the wrong person and of the wrong kind is put right, and its history says how it stood', async ({
  page,
}) => {
  await openJournal(page)
  await addPerson(page, 'Zoë Okafor')
  await addPerson(page, 'Ada Lind')
  await writeNote(page, { personId: await personOnPage(page), text: 'Print each changeover as one card' })
  await openRecords(page, 'Notes')
  await page.getByRole('button', { name: 'Person or kind' }).click()
  const dialog = page.getByRole('dialog', { name: /^Put right/ })
  await dialog.getByRole('button', { name: /About/ }).click()
  await page.getByRole('option', { name: 'Zoë Okafor' }).click()
  await dialog.getByRole('button', { name: /Kind/ }).click()
  await page.getByRole('option', { name: 'Idea' }).click()
  await dialog.getByRole('button', { name: 'Put right' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Print each changeover')).toBeHidden()
  await openPerson(page, 'Zoë Okafor')
  await openRecords(page, 'Idea shelf')
  const idea = page.getByRole('article', { name: 'Idea' })
  await expect(idea).toContainText('Print each changeover as one card')
  await idea.getByRole('button', { name: 'History' }).click()
  await expect(page.getByRole('dialog')).toContainText('Note about Ada Lind')
  await page.getByRole('button', { name: 'Use these words again' }).click()
  await expect(idea).toBeHidden()
  await openPerson(page, 'Ada Lind')
  await openRecords(page, 'Notes')
  await expect(page.getByText('Print each changeover as one card')).toBeVisible()
})

test('Answered asks for the answer in one line and keeps it with the idea', async ({ page }) => {
  await openJournal(page)
  await addPerson(page, 'Ada Lind')
  const idea = { kind: 'idea', idea: 'A reading hour', doorsOpened: '', outcome: '', answeredOn: null }
  await callAs(page, 'recordEntry', {
    personId: await personOnPage(page),
    place: { meetingId: null, stepId: null, questionId: null },
    day: '2026-03-02',
    layer: 'shareable',
    content: idea,
  })
  await openTab(page, 'Prep')
  await page.getByRole('button', { name: 'Answered: A reading hour' }).click()
  const field = page.getByRole('dialog', { name: 'A reading hour' }).getByRole('textbox', { name: 'What I answered' })
  await expect(field).toBeFocused()
  await page.keyboard.type('Yes, on Fridays')
  await page.keyboard.press('Enter')
  await expect(field).toBeHidden()
  await openRecords(page, 'Idea shelf')
  await expect(page.getByRole('article', { name: 'Idea' })).toContainText('Yes, on Fridays')
})

test('what was written when freedom was taken back stands on the card, in Prep and in Today', async ({ page }) => {
  await openJournal(page)
  await addPerson(page, 'Ada Lind')
  const personId = await personOnPage(page)
  const content = {
    kind: 'freedom',
    area: 'Hiring',
    theirPicture: '',
    boundary: '',
    safetyNet: '',
    lookIn: null,
    reason: '',
    giveBackOn: null,
  }
  const step = (day: string, changes: object) =>
    callAs(page, 'recordEntry', {
      personId,
      place: { meetingId: null, stepId: null, questionId: null },
      day,
      layer: 'shareable',
      content: { ...content, ...changes },
    })
  await step('2026-01-02', { level: 'delegate' })
  await step('2026-02-02', { level: 'agree', reason: 'Two offers fell through', giveBackOn: '2026-03-09' })
  const main = page.getByRole('main')
  for (const tab of ['Prep', 'Freedom'] as const) {
    await openTab(page, tab)
    await expect(main).toContainText('Two offers fell through')
    await expect(main).toContainText('9 Mar')
  }
  await page.getByRole('navigation').first().getByRole('link', { name: 'Today' }).click()
  await expect(main).toContainText('Two offers fell through')
  await expect(main).toContainText('9 Mar')
})

test('a screen begins at its top, and with forced colours an open box is not shown as ticked', async ({ page }) => {
  await openJournal(page)
  await addPerson(page, 'Ada Lind')
  const personId = await personOnPage(page)
  await page.setViewportSize({ width: 960, height: 640 })
  await openTab(page, 'Prep')
  // Scrolled until it stays: the screen may still be going to its top, or be too short before its entries are read.
  const scrolled = () =>
    page.evaluate(() => {
      window.scrollTo(0, 400)
      return window.scrollY
    })
  await expect.poll(scrolled).toBeGreaterThan(50)
  await openTab(page, 'About')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)

  for (const text of ['open', 'done']) await callAs(page, 'addAgendaItem', { personId, text, layer: 'shareable' })
  await openTab(page, 'Prep')
  await page.getByRole('checkbox', { name: /^done/ }).press(' ')
  await page.emulateMedia({ forcedColors: 'active' })
  const mark = (name: RegExp) => page.locator('label').filter({ hasText: name }).locator('svg')
  await expect(mark(/^done/)).toBeVisible()
  await expect(mark(/^open/)).toBeHidden()
})
