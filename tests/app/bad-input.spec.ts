import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, testInJournal, testInSample } from '../support/app-test.ts'
import { createJournal, openJournal, openSampleJournal, passphrase, unlock } from '../support/door-steps.ts'
import { launchApp } from '../support/launch-app.ts'
import { addPerson, openPerson, openTab } from '../support/person-steps.ts'

const project = join(import.meta.dirname, '../..')

const addButton = (page: Page) => page.getByRole('button', { name: 'Add', exact: true })
const people = (page: Page) => page.getByRole('navigation').first().getByRole('link')

testInJournal(
  'a person without a name, or with one of ten thousand letters, is not added and the words stay',
  async ({ page }) => {
    await openJournal(page)
    const before = await people(page).count()
    await page.getByRole('link', { name: 'Add person' }).click()
    await addButton(page).click()
    await expect(page.getByText('Write at least one letter')).toBeVisible()
    const name = page.getByRole('textbox', { name: 'Name' })
    await name.fill('n'.repeat(10_000))
    await addButton(page).click()
    await expect(page.getByText('A name can have up to 200 characters; this has 10000.')).toBeVisible()
    await expect(name).toHaveValue('n'.repeat(10_000))
    expect(await people(page).count()).toBe(before)
    await name.fill('Ngozi')
    await addButton(page).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Ngozi' })).toBeVisible()
  },
)

testInSample(
  'a pasted megabyte is reported plainly, stays in its field, and saves once it is shorter',
  async ({ page }) => {
    await openSampleJournal(page)
    await openPerson(page, 'Lan Anh Trần')
    await page.getByRole('button', { name: 'Start one-on-one' }).click()
    await expect(page.getByText('Arrive · For you alone')).toBeVisible()
    await page.keyboard.press('Alt+ArrowRight')
    await expect(page.getByText('Open the floor · Ask')).toBeVisible()
    const box = page.getByRole('main').getByRole('textbox').first()
    await box.fill('A megabyte. '.repeat(90_000))
    await expect(page.getByText(/too long|more text than one entry/).first()).toBeVisible()
    expect((await box.inputValue()).length).toBe('A megabyte. '.length * 90_000)
    await box.fill('Short again.')
    await expect(page.getByText('Saved')).toBeVisible()
  },
)

testInJournal('emoji and right-to-left names and words come back exactly as they were typed', async ({ page }) => {
  const name = 'نور الهدى 👩🏽‍🚀'
  await openJournal(page)
  await addPerson(page, name)
  await openTab(page, 'Prep')
  const item = 'שאלה על החוזה 🧭 (v2)'
  await page.getByRole('textbox', { name: 'Add to the agenda' }).fill(item)
  await page.keyboard.press('Enter')
  await expect(page.getByText(item)).toBeVisible()
  await page.getByRole('button', { name: 'Lock' }).click()
  await unlock(page)
  await openPerson(page, name)
  await expect(page.getByText(item)).toBeVisible()
})

testInSample(
  'a summary period that ends before it begins says so and keeps the last good preview',
  async ({ page }) => {
    await openSampleJournal(page)
    await page.getByRole('navigation').first().getByRole('link', { name: 'Summary' }).click()
    await page.getByRole('button', { name: /Person/ }).click()
    await page.getByRole('option', { name: 'Zanele Mokoena' }).click()
    const title = page.getByRole('article').getByRole('heading', { level: 1 })
    const shown = (await title.textContent()) ?? ''
    await page.getByRole('button', { name: /Period/ }).click()
    await page.getByRole('option', { name: 'Other dates' }).click()
    const from = page.getByRole('group', { name: 'From' })
    await from.getByRole('spinbutton', { name: /year/ }).click()
    await page.keyboard.type('9999')
    await expect(page.getByText('The period ends before it begins.')).toBeVisible()
    await expect(title).toHaveText(shown)
  },
)

test('a folder that cannot be written is refused before anything is made, and another one works', async ({
  app,
  page,
  userData,
}) => {
  const blocked = join(userData, 'a-file')
  writeFileSync(blocked, 'kept')
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same once more').fill(passphrase)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('list', { name: 'Your recovery key' }).getByRole('listitem')).toHaveCount(9)
  const groups = await page.getByRole('list', { name: 'Your recovery key' }).getByRole('listitem').allInnerTexts()
  await page.getByRole('button', { name: 'I have it in a safe place' }).click()
  const asked = Number((await page.getByText(/^Group \d$/).textContent())?.at(-1))
  await page.getByLabel(`Group ${asked}`).fill(groups[asked - 1] ?? '')
  await page.getByRole('button', { name: 'Continue' }).click()
  await app.setDialog('showOpenDialog', { canceled: false, filePaths: [join(blocked, 'journal')] })
  await page.getByRole('button', { name: 'Choose another folder…' }).click()
  await expect(page.getByText(/Alongside may not write to this folder/)).toBeVisible()
  expect(readFileSync(blocked, 'utf8')).toBe('kept')
  const good = join(userData, 'my-journal')
  mkdirSync(good)
  await app.setDialog('showOpenDialog', { canceled: false, filePaths: [good] })
  await page.getByRole('button', { name: 'Choose another folder…' }).click()
  await page.getByRole('button', { name: 'Create the journal' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  expect(readdirSync(good)).toContain('vault.hdr')
})

/** Changes one byte in the middle of a file. */
function changeByte(path: string): void {
  const bytes = readFileSync(path)
  const place = Math.floor(bytes.length / 2)
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place)
  writeFileSync(path, bytes)
}

testInJournal(
  'a key file with one byte changed: its copy opens the journal; with both changed nothing is opened or written',
  async ({ page, userData }) => {
    await openJournal(page)
    const folder = join(userData, 'journal')
    const headers = readdirSync(folder).filter((name) => name.startsWith('vault.hdr'))
    expect(headers).toHaveLength(2)
    const lock = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Lock' }).click()
      await expect(page.getByRole('heading', { name: 'Alongside is locked' })).toBeVisible()
    }
    await lock()
    changeByte(join(folder, 'vault.hdr'))
    await unlock(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
    await lock()
    const whole = headers.map((name) => readFileSync(join(folder, name)))
    for (const name of headers) changeByte(join(folder, name))
    const changed = headers.map((name) => readFileSync(join(folder, name)))
    await unlock(page)
    await expect(page.getByText(/The key file of this journal (is damaged|was changed from outside)/)).toBeVisible()
    expect(headers.map((name) => readFileSync(join(folder, name)))).toEqual(changed)
    for (const [index, name] of headers.entries()) writeFileSync(join(folder, name), whole[index] ?? '')
    await unlock(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  },
)

test('a template that is not JSON and one without steps are left out, named, and the others work', async ({
  userData,
  appOptions,
}) => {
  const folder = join(userData, 'broken-app')
  mkdirSync(folder)
  for (const name of ['out', 'package.json']) cpSync(join(project, name), join(folder, name), { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'))
  cpSync(join(project, 'resources'), join(folder, 'resources'), { recursive: true })
  const templates = join(folder, 'resources/templates')
  writeFileSync(join(templates, 'stay-interview.json'), '{ "id": ')
  const check = JSON.parse(readFileSync(join(templates, 'disagreement.json'), 'utf8')) as object
  writeFileSync(join(templates, 'disagreement.json'), JSON.stringify({ ...check, steps: undefined }))
  const app = await launchApp({ ...appOptions, userData, appFolder: folder })
  try {
    await createJournal(app.page)
    await expect(app.page.getByText(/disagreement\.json and stay-interview\.json could not be read/)).toBeVisible()
    await addPerson(app.page, 'Jakub Śliwiński')
    await app.page.getByRole('button', { name: 'Start one-on-one' }).click()
    await expect(app.page.getByText('Arrive · For you alone')).toBeVisible()
  } finally {
    await app.close()
  }
})
