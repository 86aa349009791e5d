import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, testInJournal, testInSample } from '../support/app-test.ts'
import { openJournal, openSampleJournal } from '../support/door-steps.ts'
import { textOfPdf } from '../support/pdf-text.ts'
import { addPerson, fillForm, openPerson, openRecords, openTab } from '../support/person-steps.ts'

const main = (page: Page) => page.getByRole('main')

/** Makes a call as the page does, for what takes long by hand; the person is the one whose page is open. */
const callAboutThem = (page: Page, method: string, inputs: readonly object[]) =>
  page.evaluate(
    async ([name, all]) => {
      const personId = location.hash.split('/')[2]
      const call = Reflect.get(Reflect.get(globalThis, 'alongside') as object, name) as (input: object) => unknown
      for (const input of all) await call({ personId, ...input })
    },
    [method, inputs] as const,
  )
const agendaField = (page: Page) => page.getByRole('textbox', { name: 'Add to the agenda' })

testInJournal.use({ window: 'shared' })

testInJournal(
  'an agenda item moves on by itself when the meeting moves, is carried on by one that was held, and one for me alone is never shown together',
  async ({ page }) => {
    await openJournal(page)
    await addPerson(page, 'Mariam Haddad')
    await openTab(page, 'Prep')
    for (const text of ['The offsite', 'Her tiredness']) {
      await agendaField(page).fill(text)
      await page.keyboard.press('Enter')
      await expect(main(page).getByText(text)).toBeVisible()
    }
    await page.getByRole('button', { name: 'Keep for me alone: Her tiredness' }).click({ force: true })
    await expect(main(page).getByText('for you alone')).toBeVisible()

    await page.getByRole('button', { name: 'Start one-on-one' }).click()
    await expect(page.getByText('Arrive · For you alone')).toBeVisible()
    await page.getByRole('button', { name: 'Finish' }).first().click()
    await page.getByRole('button', { name: 'We moved it' }).click()
    await openTab(page, 'Prep')
    await expect(main(page).getByText('The offsite')).toBeVisible()
    await expect(main(page).getByText(/carried from/)).toHaveCount(0)
    await page.getByRole('button', { name: 'Start one-on-one' }).click()
    await page.getByRole('button', { name: 'Finish' }).first().click()
    await page.getByRole('button', { name: 'End the meeting' }).click()
    await openTab(page, 'Prep')
    await expect(main(page).getByText(/carried from/)).toHaveCount(2)

    await page.getByRole('link', { name: 'Show together' }).click()
    await expect(page.getByRole('heading', { name: 'Between us' })).toBeVisible()
    await expect(page.getByText('The offsite')).toBeVisible()
    await expect(page.getByText('Her tiredness')).toBeHidden()
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { level: 1, name: 'Mariam Haddad' })).toBeVisible()

    await page.getByRole('button', { name: 'Take off the agenda: The offsite' }).click({ force: true })
    await expect(main(page).getByText('The offsite')).toBeHidden()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(main(page).getByText('The offsite')).toBeVisible()
  },
)

testInJournal(
  'the words of an agenda item are put right where they stand; Escape keeps them too, and Undo takes them back',
  async ({ page }) => {
    await openJournal(page)
    await addPerson(page, 'Mariam Haddad')
    await openTab(page, 'Prep')
    await agendaField(page).fill('The ofsite')
    await page.keyboard.press('Enter')
    const words = page.getByRole('textbox', { name: 'Words of the item' })
    await page.getByRole('button', { name: 'Change the words: The ofsite' }).press('Enter')
    await expect(words).toBeFocused()
    await words.fill('The offsite')
    await page.keyboard.press('Enter')
    await expect(main(page).getByRole('checkbox', { name: /^The offsite/ })).toBeVisible()

    await page.getByRole('button', { name: 'Change the words: The offsite' }).press('Enter')
    await words.fill('Something else')
    await page.keyboard.press('Escape')
    await expect(words).toBeHidden()
    await expect(main(page).getByRole('checkbox', { name: /^Something else/ })).toBeVisible()
    const notes = page.getByRole('region', { name: 'Messages' })
    await notes.getByRole('button', { name: 'Undo' }).first().click()
    await expect(main(page).getByRole('checkbox', { name: /^The offsite/ })).toBeVisible()
  },
)

testInJournal(
  'Today shows as many promises as one takes in, and the others when they are asked for',
  async ({ page }) => {
    await openJournal(page)
    await addPerson(page, 'Mariam Haddad')
    const promises = Array.from({ length: 15 }, (_, index) => ({
      place: { meetingId: null, stepId: null, questionId: null },
      day: '2026-03-02',
      layer: 'shareable',
      content: {
        kind: 'commitment',
        owner: 'me',
        what: `Promise ${index + 1}`,
        due: null,
        sourceId: null,
        state: 'open',
        closedOn: null,
      },
    }))
    await callAboutThem(page, 'recordEntry', promises)
    await page.getByRole('navigation').first().getByRole('link', { name: 'Today' }).click()
    const shown = main(page).getByRole('button', { name: /^Kept: Promise/ })
    await expect(shown).toHaveCount(10)
    await expect(shown.first()).toHaveAccessibleName('Kept: Promise 1')
    await page.getByRole('button', { name: 'Show all 15: What I owe' }).click()
    await expect(shown).toHaveCount(15)
    await expect(shown.last()).toHaveAccessibleName('Kept: Promise 15')
    await expect(page.getByRole('button', { name: /^Show all/ })).toBeHidden()
    await shown.first().click()
    await expect(shown).toHaveCount(14)
    await expect(shown.first()).toHaveAccessibleName('Kept: Promise 2')
  },
)

testInJournal(
  'the page of a person says when we meet next and how far that is, and the printed brief for what',
  async ({ page }) => {
    await openJournal(page)
    await addPerson(page, 'Mariam Haddad')
    const tomorrow = new Date(Date.now() + 86_400_000)
    const two = (value: number): string => String(value).padStart(2, '0')
    const day = `${tomorrow.getFullYear()}-${two(tomorrow.getMonth() + 1)}-${two(tomorrow.getDate())}`
    await callAboutThem(page, 'planMeeting', [{ templateId: 'regular-one-on-one', plannedFor: `${day}T14:00` }])
    await openTab(page, 'Prep')
    const appointment = /day \d+ \S+, 14:00, tomorrow/
    await expect(main(page).getByRole('definition').filter({ hasText: appointment })).toBeVisible()
    const printed = main(page).locator('p', { hasText: 'Regular one-on-one' })
    await expect(printed).toBeHidden()
    await page.emulateMedia({ media: 'print' })
    await expect(printed).toHaveText(appointment)
    await expect(printed).toBeVisible()
  },
)

testInSample('a sealed meeting keeps its words and takes a dated addendum beside them', async ({ page }) => {
  await openSampleJournal(page)
  await openPerson(page, 'Zanele Mokoena')
  await openTab(page, 'Meetings')
  await main(page).getByRole('link', { name: 'Regular one-on-one' }).nth(1).click()
  await page.getByRole('button', { name: 'Seal this meeting' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Seal this meeting' }).click()
  await expect(page.getByText(/^Sealed on/)).toBeVisible()

  await page.getByRole('button', { name: 'Complete' }).first().click()
  await expect(page.getByText('This meeting is sealed: its words stand.')).toBeVisible()
  const words = page.getByRole('textbox', { name: 'Their words' })
  await expect(words).toHaveAttribute('readonly')
  await page.getByRole('button', { name: 'Done' }).click()

  await page.getByRole('button', { name: 'Addendum' }).first().click()
  await page.getByRole('textbox', { name: 'What I add today' }).fill('It went well in the end.')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('article', { name: 'Addendum' }).getByText('It went well in the end.')).toBeVisible()
})

testInJournal('what is deleted waits in the trash, is taken back from there, or deleted for good', async ({ page }) => {
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
  await openRecords(page, 'Notes')
  for (const text of ['Kept after all', 'Gone for good']) {
    await page.getByRole('button', { name: 'Add note' }).click()
    await fillForm(page, { Note: text })
    await page.getByRole('button', { name: 'Remove' }).click()
  }
  await page.getByRole('navigation').first().getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('link', { name: 'Open the trash' }).click()
  const note = (text: string) => page.getByRole('article', { name: 'Note' }).filter({ hasText: text })
  await note('Kept after all').getByRole('button', { name: 'Take back' }).click()
  await expect(note('Kept after all')).toBeHidden()
  await page.getByRole('button', { name: 'Empty the trash' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Empty the trash' }).click()
  await expect(page.getByText('The trash is empty')).toBeVisible()
  await openPerson(page, 'Mariam Haddad')
  await openRecords(page, 'Notes')
  await expect(main(page).getByText('Kept after all')).toBeVisible()
  await expect(main(page).getByText('Gone for good')).toBeHidden()
})

testInSample('a thought in a meeting is caught at the step where it came, without leaving it', async ({ page }) => {
  await openSampleJournal(page)
  await openPerson(page, 'Lan Anh Trần')
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await expect(page.getByText('Arrive · For you alone')).toBeVisible()
  await page.keyboard.press('Control+j')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.keyboard.type("I'll ring the hospital")
  await page.keyboard.press('Enter')
  await expect(page.getByText('Commitment written down.')).toBeVisible()
  await expect(page.getByText('Arrive · For you alone')).toBeVisible()
  await page.getByRole('button', { name: 'Finish' }).first().click()
  await expect(page.getByRole('dialog').getByText("I'll ring the hospital")).toBeVisible()
})

testInJournal('a day that contradicts its entry is told at its field, and the words stay', async ({ page }) => {
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
  await openRecords(page, 'Commitments')
  await page.getByRole('button', { name: 'Add commitment' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: 'What' }).fill('Ask finance')
  await form.getByRole('group', { name: 'By' }).getByRole('spinbutton').first().click()
  await page.keyboard.type('01012020')
  await expect(form.getByText('This day lies before the one it belongs to; change one of the two.')).toBeVisible()
  await expect(form.getByRole('textbox', { name: 'What' })).toHaveValue('Ask finance')
  await form.getByRole('group', { name: 'By' }).getByRole('spinbutton', { name: /year/ }).click()
  await page.keyboard.type('2090')
  await expect(form.getByText('Saved')).toBeVisible()
})

testInSample(
  'the prep brief of a full partnership prints on one page, under the person’s name and the day, and so does the season',
  async ({ app, page, userData }) => {
    await openSampleJournal(page)
    await openPerson(page, 'Zanele Mokoena')
    const file = join(userData, 'brief.pdf')
    await app.setDialog('showSaveDialog', { canceled: false, filePath: file })
    await page.getByRole('button', { name: 'Save as PDF' }).click()
    await expect(page.getByText('Saved as brief.pdf.')).toBeVisible()
    const pages = await textOfPdf(file)
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain('Zanele Mokoena')
    expect(pages[0]).toContain('I owe Zanele Mokoena')
    expect(pages[0]).not.toContain('Write down')
    await openTab(page, 'Plan')
    const season = join(userData, 'season.pdf')
    await app.setDialog('showSaveDialog', { canceled: false, filePath: season })
    await page.getByRole('button', { name: 'Save as PDF' }).click()
    await expect(page.getByText('Saved as season.pdf.')).toBeVisible()
    const [paper = '', ...more] = await textOfPdf(season)
    expect(more).toEqual([])
    expect(paper).toContain('Engagement plan with Zanele Mokoena')
    expect(paper).toContain('Something that has no plan yet')
    expect(paper).not.toContain('Shareable')
  },
)

testInSample(
  'when someone is looking, one key leaves only shareable words to be read, and shows the rest again',
  async ({ page }) => {
    await openSampleJournal(page)
    await openPerson(page, 'Zanele Mokoena')
    await openRecords(page, 'Notes')
    const colourOf = (layer: string) =>
      main(page)
        .locator(`article[data-layer="${layer}"] p`)
        .first()
        .evaluate((element) => getComputedStyle(element).color)
    const before = await colourOf('private')
    await page.keyboard.press('Control+Shift+h')
    await expect(page.getByText('Private words are hidden.')).toBeVisible()
    expect(await colourOf('private')).toBe('rgba(0, 0, 0, 0)')
    expect(await colourOf('shareable')).toBe(before)
    await page.keyboard.press('Control+Shift+h')
    await expect(page.getByText('Private words are shown again.')).toBeVisible()
    expect(await colourOf('private')).toBe(before)
  },
)
