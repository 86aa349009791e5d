import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'
import { checkAccessibility } from '../support/check-accessibility.ts'
import { openJournal, unlock } from '../support/door-steps.ts'
import { addPerson, openPerson, openTab } from '../support/person-steps.ts'
import { duplicateAs, openTemplates, savedIn, stepTitles } from '../support/template-steps.ts'

test.use({ startsWith: 'journal', window: 'shared' })

const ownQuestion = 'What did you see on the way here?'
const step = (page: Page, title: string) => page.getByRole('button', { name: new RegExp(`^${title}`) })
const question = (page: Page, at: number) => page.getByRole('textbox', { name: `Question ${at}`, exact: true })
const titleField = (page: Page) => page.getByRole('textbox', { name: 'Title', exact: true })

test('a template of one’s own is followed in a meeting, and the meeting keeps its question when the template changes', async ({
  page,
}) => {
  await openJournal(page)
  await duplicateAs(page, 'Regular one-on-one', 'Our weekly walk')
  await step(page, 'Open the floor').click()
  await page.getByRole('button', { name: 'Add a question' }).click()
  await page.keyboard.type(ownQuestion)
  await page.keyboard.press('Enter')
  await expect(question(page, 5)).toBeFocused()
  await page.getByRole('button', { name: 'Remove question 5' }).click()
  for (const at of [4, 3, 2]) await page.getByRole('button', { name: `Move up: Question ${at}` }).click()
  await expect(question(page, 1)).toHaveValue(ownQuestion)
  await page.getByRole('button', { name: 'Move up: Open the floor' }).click()
  expect((await stepTitles(page)).slice(0, 2)).toEqual(['Open the floor', 'Arrive'])
  await savedIn(page)

  await addPerson(page, 'Mariam Haddad')
  await page.getByRole('button', { name: 'Start with another template' }).click()
  await page.getByRole('menuitem', { name: 'Our weekly walk' }).click()
  await expect(page.getByText('Open the floor · Ask')).toBeVisible()
  await expect(page.getByRole('heading', { name: ownQuestion })).toBeVisible()
  await page.keyboard.type('A heron, and nobody else looked.')
  await page.getByRole('button', { name: 'Finish', exact: true }).click()
  await page.getByRole('button', { name: 'End the meeting' }).click()

  await openTemplates(page)
  await page.getByRole('link', { name: 'Our weekly walk' }).click()
  await step(page, 'Open the floor').click()
  await question(page, 1).fill('Quite another question?')
  await savedIn(page)
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByText(/^Removed: Our weekly walk/)).toBeVisible()

  await openPerson(page, 'Mariam Haddad')
  await openTab(page, 'Meetings')
  await page.getByRole('main').getByRole('link', { name: 'Our weekly walk' }).click()
  await expect(page.getByText(ownQuestion)).toBeVisible()
  await expect(page.getByText('A heron, and nobody else looked.')).toBeVisible()
})

test('a template of one’s own is offered when a one-on-one is planned', async ({ page }) => {
  await openJournal(page)
  await openTemplates(page)
  await page.getByRole('button', { name: 'New template' }).click()
  await titleField(page).fill('Lunch')
  await savedIn(page)
  await addPerson(page, 'Mariam Haddad')
  await page.getByRole('button', { name: 'Plan a time' }).click()
  await page.getByRole('button', { name: /Template/ }).click()
  await page.getByRole('option', { name: 'Lunch' }).click()
  await expect(page.getByRole('button', { name: /Template/ })).toContainText('Lunch')
})

test('steps and questions are put in order by keyboard alone, and the focus goes along', async ({ page }) => {
  await openJournal(page)
  await duplicateAs(page, 'Regular one-on-one', 'By keyboard')
  await step(page, 'Arrive').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  expect((await stepTitles(page)).slice(0, 3)).toEqual(['Open the floor', 'Goals and follow-through', 'Arrive'])
  await expect(step(page, 'Arrive')).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: 'Arrive: now 3 of 7' })).toBeAttached()
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Enter')
  const first = await question(page, 1).inputValue()
  await question(page, 1).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(question(page, 2)).toHaveValue(first)
  await expect(question(page, 2)).toBeFocused()
  expect((await stepTitles(page)).slice(0, 2)).toEqual(['Open the floor', 'Arrive'])
  // A button at the end of its list rests: the one beside it takes the focus.
  await page.getByRole('button', { name: 'Move up: Arrive' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Move down: Arrive' })).toBeFocused()
})

test('what is not whole yet keeps its last words, and everything else is saved', async ({ page }) => {
  await openJournal(page)
  await duplicateAs(page, 'Ten-minute check-in', 'Short check-in')
  await titleField(page).fill('')
  await expect(page.getByText('Write a title; until then the last one is kept.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Length' }).fill('8 min')
  await page.getByRole('textbox', { name: 'Note to myself' }).fill('n'.repeat(501))
  await expect(page.getByText(/^Up to 500 characters; this has 501/)).toBeVisible()
  await page.getByRole('button', { name: 'Add a step' }).click()
  await expect(page.getByRole('textbox', { name: 'Title of the step' })).toBeFocused()
  await page.getByRole('navigation').first().getByRole('button', { name: 'Lock' }).click()
  await unlock(page)
  await openTemplates(page)
  await page.getByRole('link', { name: 'Short check-in' }).click()
  await expect(page.getByRole('textbox', { name: 'Length' })).toHaveValue('8 min')
  // What is not whole yet is in no meeting, and waits in the editor.
  expect(await stepTitles(page)).toContain('New step')
})

test('what was removed is taken back: a question, a step, a whole template', async ({ page }) => {
  await openJournal(page)
  await duplicateAs(page, 'Ten-minute check-in', 'Short check-in')
  const before = await stepTitles(page)
  await step(page, before[0] ?? '').click()
  const text = await question(page, 1).inputValue()
  await page.getByRole('button', { name: 'Remove question 1' }).click()
  await expect(question(page, 1)).not.toHaveValue(text)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(question(page, 1)).toHaveValue(text)
  await page.getByRole('button', { name: `Remove the step: ${before[0]}` }).click()
  expect(await stepTitles(page)).toEqual(before.slice(1))
  // The way back is still there after the editor has been left.
  await openTemplates(page)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('link', { name: 'Short check-in' }).click()
  await expect.poll(() => stepTitles(page)).toEqual(before)
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Short check-in' })).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: 'Short check-in' })).toBeVisible()
})

test('a file that is no template is refused in one clear sentence, and nothing comes in', async ({
  app,
  page,
  userData,
}) => {
  await openJournal(page)
  await openTemplates(page)
  const whole = JSON.parse(readFileSync(join('resources/templates/stay-interview.json'), 'utf8')) as {
    steps: { id: string; writesTo: string[]; questions: { id: string; text: string }[] }[]
  }
  const [first, second, ...rest] = whole.steps
  if (!first || !second) throw new Error('no steps')
  const copy = (changes: object) => JSON.stringify({ ...whole, id: 'another', ...changes })
  const files: [string, RegExp][] = [
    ['', /does not hold a template/],
    ['{ "title": "Ada and I', /does not hold a template/],
    ['[]', /does not hold a template/],
    [copy({ score: 5 }), /holds a part that no template of Alongside has/],
    [copy({ title: ' ' }), /^Title: nothing is written there\./],
    [copy({ steps: [first, { ...second, id: first.id }, ...rest] }), /^Step 2: its id was used before\./],
    [
      copy({ steps: [first, { ...second, writesTo: ['score'] }, ...rest] }),
      /^Step 2, what it may write: Alongside does not know what stands there\./,
    ],
    [
      copy({ steps: [{ ...first, questions: [{ id: 'q', text: 'a'.repeat(501) }] }, second, ...rest] }),
      /^Step 1, question 1: there is more than a template can hold\./,
    ],
    [`${copy({})}${' '.repeat(1_048_576)}`, /larger than a template can be/],
  ]
  const path = join(userData, 'from-elsewhere.json')
  await app.setDialog('showOpenDialog', { canceled: false, filePaths: [path] })
  for (const [content, sentence] of files) {
    writeFileSync(path, content)
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText(new RegExp(sentence.source.replace('^', '')))
    await page.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click()
  }
  await app.setDialog('showOpenDialog', { canceled: false, filePaths: [join(userData, 'nowhere.json')] })
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('This file could not be read.')
  await expect(page.getByText('None yet.')).toBeVisible()
})

test('a template is exported and comes in again: as a copy, or as itself when it was removed', async ({
  app,
  page,
  userData,
}) => {
  await openJournal(page)
  await duplicateAs(page, 'Regular one-on-one', 'Our weekly walk')
  const path = join(userData, 'walk.json')
  await app.setDialog('showSaveDialog', { canceled: false, filePath: path })
  await app.setDialog('showOpenDialog', { canceled: false, filePaths: [path] })
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByText('Saved as walk.json.')).toBeVisible()
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ title: 'Our weekly walk' })

  await openTemplates(page)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('You have this template already')
  await page.getByRole('button', { name: 'Import as a copy' }).click()
  await expect(titleField(page)).toHaveValue('Our weekly walk 2')

  await openTemplates(page)
  await page.getByRole('link', { name: 'Our weekly walk', exact: true }).click()
  await titleField(page).fill('Changed since')
  await savedIn(page)
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(titleField(page)).toHaveValue('Our weekly walk')
  await expect(page.getByText('Version 2', { exact: false })).toBeVisible()

  // The words from before stayed as a version, and can be used again.
  await page
    .getByRole('button', { name: /^Read version/ })
    .first()
    .click()
  await expect(page.getByRole('dialog', { name: /^Changed since · Version/ })).toBeVisible()
  await checkAccessibility(page, 'an earlier version, under messages')
  await page.getByRole('button', { name: 'Use this version again' }).click()
  await expect(titleField(page)).toHaveValue('Changed since')
  await expect(page.getByRole('button', { name: 'Read version 2' })).toBeVisible()
})

test('a cancelled dialog changes nothing', async ({ page }) => {
  await openJournal(page)
  await openTemplates(page)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('button', { name: 'Export: Stay interview' }).click()
  await expect(page.getByText('None yet.')).toBeVisible()
  await expect(page.getByRole('alert')).toBeHidden()
})
