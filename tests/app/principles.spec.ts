import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { createJournal } from '../support/door-steps.ts'
import { launchApp, type RunningApp } from '../support/launch-app.ts'
import { createMirror, writeInMirror } from '../support/mirror-steps.ts'
import { textOfPdf } from '../support/pdf-text.ts'
import { addPerson, fillForm, openPerson, openRecords, openTab } from '../support/person-steps.ts'

/*
 * The nine principles and the plan, one spec each: what a manager does with it, in the app (principles.md).
 */

test.describe.configure({ mode: 'serial' })

let app: RunningApp
let userData: string
let partner: string

/** One journal for all of them, as with a manager: each spec is about a person of its own. */
test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'alongside-spec-'))
  app = await launchApp({ userData })
  await createJournal(app.page)
})

test.beforeEach(async ({ browserName: _ }, { title }) => {
  partner = `Mariam ${/^\d/.exec(title)?.[0] ?? 'Haddad'}`
  await addPerson(app.page, partner)
})

test.afterAll(async () => {
  await app.close()
  rmSync(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
})

const main = (page: Page) => page.getByRole('main')
const add = (page: Page, kind: string) => page.getByRole('button', { name: `Add ${kind}`, exact: true }).click()

test('1, a long-term partnership: an agreement is agreed, amended, compared and printed with its code', async () => {
  const { page } = app
  await openTab(page, 'Agreement')
  await page.getByRole('button', { name: 'Write the first agreement' }).click()
  await page.getByRole('textbox', { name: 'What I bring' }).fill('Cover towards the board.')
  await page.getByRole('textbox', { name: 'How we disagree' }).fill('Half a page first.')
  await page.getByRole('button', { name: 'We both agree' }).click()
  await expect(main(page).getByText('Version 1').first()).toBeVisible()

  await page.getByRole('button', { name: 'Begin the next version' }).click()
  const draft = page.getByRole('region', { name: 'Next version, not agreed yet' })
  await expect(draft.getByRole('textbox', { name: 'What I bring' })).toHaveValue('Cover towards the board.')
  await draft.getByRole('textbox', { name: 'How we disagree' }).fill('A whole page first.')
  await draft.getByRole('button', { name: 'We both agree' }).click()
  await expect(draft).toBeHidden()

  await page.getByRole('button', { name: 'Compare with the one before' }).click()
  const difference = page.getByRole('dialog', { name: 'What version 2 changed' })
  await expect(difference.getByRole('deletion').first()).toHaveText('Half')
  await expect(difference.getByRole('insertion').first()).toHaveText('A')
  await expect(difference.getByText('The same in both: What I bring.')).toBeVisible()
  await page.keyboard.press('Escape')

  const file = join(userData, 'agreement.pdf')
  await app.setDialog('showSaveDialog', { canceled: false, filePath: file })
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText('Saved as agreement.pdf.')).toBeVisible()
  const pages = await textOfPdf(file)
  expect(pages).toHaveLength(1)
  expect(pages[0]).toContain('A whole page first.')
  expect(pages[0]).toContain(`${partner}, date`)
  expect(pages[0]).toMatch(/This version is [0-9A-Z]{4}-[0-9A-Z]{4}/)
  expect(pages[0]).not.toContain('Begin the next version')
})

test('2, common goals followed through: a goal is agreed, looked at and reworded, and my promise stands first', async () => {
  const { page } = app
  await openTab(page, 'Goals')
  await page.getByRole('button', { name: 'Agree on a goal' }).click()
  await fillForm(page, { Goal: 'Answer within a week', 'How we will both see it': 'The oldest letter in the tray' })
  await page.getByRole('button', { name: 'Look at it again' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: 'What moved, and what it took' }).fill('Three days was within reach.')
  await form.getByRole('radio', { name: 'Reworded' }).click()
  await fillForm(page, { 'New wording': 'Answer within three days' })
  await expect(main(page).getByRole('deletion')).toHaveText('Answer within a week')
  await expect(main(page).getByRole('insertion')).toHaveText('Answer within three days')

  await openRecords(page, 'Commitments')
  for (const [who, what] of [
    ['They will', 'Draft the letter'],
    ['I will', 'Ask finance'],
  ] as const) {
    await add(page, 'commitment')
    await page.getByRole('dialog').getByRole('radio', { name: who }).click()
    await fillForm(page, { What: what })
  }
  await expect(main(page).getByRole('heading', { level: 2 })).toHaveText(['I owe', 'They owe'])
  await openTab(page, 'Prep')
  await page.getByRole('checkbox', { name: 'Kept: Ask finance' }).click({ force: true })
  await expect(page.getByText('Marked as kept.')).toBeVisible()
})

test('3, listening and mending: their words, a disagreement that cools for a day, and the day it is mended', async () => {
  const { page } = app
  await openRecords(page, 'Listening')
  await add(page, 'listening')
  await fillForm(page, { 'Their words': 'Nobody asked the desk.', 'My reading': 'She is right.' })
  await openRecords(page, 'Disagreements')
  await add(page, 'disagreement')
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: /Who may see this/ }).click()
  await page.getByRole('option', { name: /Shareable/ }).click()
  await fillForm(page, { 'What I saw': 'The rota changed overnight.', 'Their view': 'The night was free.' })

  await page.getByRole('navigation').first().getByRole('link', { name: 'Summary' }).click()
  await page.getByRole('button', { name: /Person/ }).click()
  await page.getByRole('option', { name: partner }).click()
  await expect(page.getByRole('article').getByText('Nobody asked the desk.', { exact: true })).toBeVisible()
  await expect(page.getByText('1 entry about a disagreement is still cooling.')).toBeVisible()
  await expect(page.getByText('The rota changed overnight.')).toBeHidden()

  await openPerson(page, partner)
  await openRecords(page, 'Disagreements')
  await page.getByRole('button', { name: 'It is mended' }).click()
  await expect(main(page).getByRole('heading', { level: 2, name: 'Closed' })).toBeVisible()
})

test('4, the entrepreneurial spirit: an idea is caught in a moment, waits for my answer, and gets one', async () => {
  const { page } = app
  await page.keyboard.press('Control+j')
  const capture = page.getByRole('dialog', { name: 'Write something down' })
  await expect(capture.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('Idea: read each letter aloud before it leaves')
  await expect(capture.getByRole('button', { name: /Idea/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Idea written down.')).toBeVisible()
  await openTab(page, 'Prep')
  const waiting = main(page).getByRole('button', { name: 'Idea: read each letter aloud before it leaves', exact: true })
  await waiting.click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Doors I opened' }).fill('The head of post said yes.')
  await page.getByRole('dialog').getByRole('button', { name: 'Answered' }).click()
  await expect(waiting).toBeHidden()
  await openRecords(page, 'Idea shelf')
  await expect(main(page).getByText('The head of post said yes.')).toBeVisible()
})

test('4, an idea leads to a promise of mine that says what it came from, and stands first in prep', async () => {
  const { page } = app
  await openRecords(page, 'Idea shelf')
  await add(page, 'idea')
  await fillForm(page, { 'The idea, in their words': 'Letters that fit on one page.' })
  await page.getByRole('button', { name: 'Promise something' }).click()
  const promise = main(page).getByRole('region', { name: 'Commitment' })
  await promise.getByRole('textbox', { name: 'What' }).fill('Ask the print shop')
  await promise.getByRole('button', { name: 'Done' }).click()
  await openRecords(page, 'Commitments')
  const card = main(page).getByRole('article', { name: 'Commitment' })
  await expect(card).toContainText('Ask the print shop')
  await expect(card).toContainText('From the idea: Letters that fit on one page.')
  await openTab(page, 'Prep')
  await expect(main(page).getByRole('button', { name: 'Ask the print shop', exact: true })).toBeVisible()
})

test('5, my own fear: what the Mirror holds is nowhere in the journal', async () => {
  const { page } = app
  await createMirror(page)
  await writeInMirror(page, 'I was envious of the applause.')
  await openPerson(page, partner)
  for (const tab of ['Prep', 'Records', 'Timeline'] as const) {
    await openTab(page, tab)
    await expect(main(page).getByText('envious')).toBeHidden()
  }
  await page.getByRole('navigation').first().getByRole('link', { name: 'Mirror' }).click()
  await expect(page.getByLabel('Passphrase of the Mirror')).toBeVisible()
})

test('6, capability: how a problem was thought through stands on the timeline', async () => {
  const { page } = app
  await openRecords(page, 'Capability')
  await add(page, 'capability')
  await fillForm(page, { 'The problem': 'Nine desks, one form.', 'How they thought': 'From the desk backwards.' })
  await openTab(page, 'Timeline')
  await page.getByRole('radio', { name: 'List' }).click()
  await expect(main(page).getByText('Nine desks, one form.')).toBeVisible()
})

test('7, freedom: an area is given, widened, and taken back with a reason that is asked for once', async () => {
  const { page } = app
  await openTab(page, 'Freedom')
  await page.getByRole('button', { name: 'Add a decision area' }).click()
  const form = page.getByRole('dialog')
  await fillForm(page, { 'Decision area': 'The words on our letters', Boundary: 'Law stays with me' })
  await expect(main(page).getByText('step 3 of 7')).toBeVisible()

  const changeTo = async (level: RegExp): Promise<void> => {
    await page.getByRole('button', { name: 'Change who decides' }).click()
    await form.getByRole('button', { name: /Who decides from now on/ }).click()
    await page.getByRole('option', { name: level }).click()
  }
  await changeTo(/^Delegate/)
  await form.getByRole('button', { name: 'Done' }).click()
  await expect(main(page).getByText('step 7 of 7')).toBeVisible()

  await changeTo(/^Tell/)
  await expect(form.getByText('This takes freedom back, from Delegate to Tell.')).toBeVisible()
  await fillForm(page, { 'What happened': 'A letter left with the wrong deadline.' })
  await expect(main(page).getByText('step 1 of 7')).toBeVisible()
  await openTab(page, 'Prep')
  await expect(main(page).getByText('The words on our letters')).toBeVisible()
})

test('8, they are asked: advice waits in the prep brief until they are told what became of it', async () => {
  const { page } = app
  await openRecords(page, 'Opinions asked')
  await add(page, 'opinion asked')
  await fillForm(page, { 'What I asked': 'Which of the two forms?', 'Their advice': 'Neither. Ask the desk.' })
  await openTab(page, 'Prep')
  const asked = main(page).getByRole('button', { name: 'Which of the two forms?', exact: true })
  await asked.click()
  await page.getByRole('dialog').getByRole('button', { name: 'More' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'What I decided' }).fill('Neither.')
  await page.getByRole('dialog').getByRole('button', { name: 'I told them' }).click()
  await expect(asked).toBeHidden()
})

test('9, recognition and patience: noticed until it is said, and a setback inside an experiment’s patience', async () => {
  const { page } = app
  await openRecords(page, 'Recognition')
  await add(page, 'recognition')
  await fillForm(page, { 'What they did': 'Stayed until the last letter.' })
  const sidebar = page.getByRole('navigation').first()
  await sidebar.getByRole('link', { name: 'Today' }).click()
  await expect(main(page).getByRole('heading', { name: 'To say aloud' })).toBeVisible()
  await openPerson(page, partner)
  await main(page).getByRole('button', { name: 'I said it' }).click()
  await expect(main(page).getByText('No recognition is waiting to be said.')).toBeVisible()

  await openRecords(page, 'Experiments')
  await add(page, 'experiment')
  await fillForm(page, { 'What we want to try': 'Two desks answer by telephone.', 'What it may cost': 'A slow week' })
  await page.getByRole('button', { name: 'Add a turn' }).click()
  const turn = page.getByRole('region', { name: 'Turn in an experiment' })
  await turn.getByRole('radio', { name: 'A setback' }).click()
  await turn.getByRole('textbox', { name: 'What happened' }).fill('Sixty people rang at once.')
  await turn.getByRole('button', { name: 'Done' }).click()
  await expect(main(page).getByRole('button', { name: /A setback.*Sixty people rang at once\./ })).toBeVisible()
})

test('and a plan for engagement: a new season begins from the last one’s words', async () => {
  const { page } = app
  await openTab(page, 'Plan')
  await page.getByRole('button', { name: 'Plan a first season' }).click()
  await fillForm(page, { 'What they want to grow into': 'Teaching', 'What I will open': 'The steering group' })
  await page.getByRole('button', { name: 'Begin the next season' }).click()
  const form = page.getByRole('dialog')
  await expect(form.getByRole('textbox', { name: 'What they want to grow into' })).toHaveValue('Teaching')
  await fillForm(page, { 'What they want to grow into': 'Leading a desk' })
  await expect(main(page).getByRole('heading', { name: 'Earlier seasons' })).toBeVisible()
  // The paper that is printed holds the same words and is not seen.
  await expect(main(page).getByText('Leading a desk').filter({ visible: true })).toBeVisible()
  await expect(main(page).getByText('Teaching')).toBeVisible()
})
