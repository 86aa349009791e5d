import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'
import { checkAccessibility } from '../support/check-accessibility.ts'
import { decryptedJournal } from '../support/decrypted-journal.ts'
import { openJournal, passphrase, unlock } from '../support/door-steps.ts'
import { createMirror, goToMirror, mirrorPassphrase, openMirror, writeInMirror } from '../support/mirror-steps.ts'
import { addPerson, openPerson, openTab } from '../support/person-steps.ts'

test.use({ startsWith: 'journal' })

const canary = 'zanthoxylum'
const field = (page: Page) => page.getByLabel('Passphrase of the Mirror')
const entry = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words })
const today = (page: Page) => page.getByRole('heading', { level: 1, name: 'Today' })

/** Looks for words in every file below a folder, as they are and in UTF-16. */
function filesWith(folder: string, word: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  return files
    .filter(({ parentPath, name }) => {
      const text = readFileSync(join(parentPath, name)).toString('latin1')
      return text.includes(word) || text.includes([...word].join('\0'))
    })
    .map(({ name }) => name)
}

test('what is written in the Mirror is there again, kept or fading, and only behind its passphrase', async ({
  app,
  page,
}) => {
  await openJournal(page)
  expect(await app.mirrorPid()).toBeNull()
  await createMirror(page)
  await expect(page.getByText('What happened, in one plain sentence?')).toBeVisible()
  await page.getByRole('button', { name: 'Another question' }).click()
  await expect(page.getByText('What did I feel first, and where in my body?')).toBeVisible()
  await writeInMirror(page, 'I was small beside her plan')
  await writeInMirror(page, 'I was glad, later')
  await expect(entry(page, 'glad, later')).toContainText('Fades in 90 days')
  await entry(page, 'glad, later').getByRole('button', { name: /^Keep/ }).click()
  await expect(entry(page, 'glad, later')).toContainText('Kept')
  await entry(page, 'small beside')
    .getByRole('button', { name: /^Remove/ })
    .click()
  await expect(entry(page, 'small beside')).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(entry(page, 'small beside')).toBeVisible()
  await page.getByRole('button', { name: 'Close the Mirror' }).click()
  await expect(field(page)).toBeVisible()
  await expect(page.getByText('glad, later')).toBeHidden()
  await openMirror(page)
  await expect(entry(page, 'glad, later')).toContainText('Kept')
  await expect(entry(page, 'small beside')).toContainText('Fades in 90 days')
})

test('leaving the screen kills its process, and words typed last are saved', async ({ app, page }) => {
  await openJournal(page)
  await createMirror(page)
  const first = await app.mirrorPid()
  expect(existsSync(`/proc/${first}`)).toBe(true)
  expect(first).not.toBe(await app.journalPid())
  await page.getByRole('textbox', { name: 'Your words' }).pressSequentially('typed and left at once')
  await page.getByRole('link', { name: 'Today' }).click()
  await expect(today(page)).toBeVisible()
  await expect.poll(() => existsSync(`/proc/${first}`)).toBe(false)
  expect(await page.content()).not.toContain('left at once')

  await goToMirror(page)
  await expect(page.getByText('left at once')).toBeHidden()
  expect(await app.mirrorPid()).toBeNull()
  await openMirror(page)
  await expect(entry(page, 'typed and left at once')).toBeVisible()
})

test('a lock, and loading the page again, kill its process, and words typed last are saved', async ({ app, page }) => {
  await openJournal(page)
  await createMirror(page)
  const first = await app.mirrorPid()
  await page.getByRole('textbox', { name: 'Your words' }).pressSequentially('typed and locked')
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Alongside is locked' })).toBeVisible()
  expect(existsSync(`/proc/${first}`)).toBe(false)

  await unlock(page)
  await expect(today(page)).toBeVisible()
  await goToMirror(page)
  await openMirror(page)
  await expect(entry(page, 'typed and locked')).toBeVisible()
  const second = await app.mirrorPid()
  await page.reload()
  await expect.poll(() => existsSync(`/proc/${second}`)).toBe(false)
  expect(await app.journalPid()).not.toBeNull()
})

test('a word of the Mirror is in no file, in no table of the journal, and on no other screen', async ({
  page,
  userData,
}) => {
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
  await openTab(page, 'Prep')
  await page.getByRole('textbox', { name: 'Add to the agenda' }).fill('the quillonia contract')
  await page.keyboard.press('Enter')
  await createMirror(page)
  await writeInMirror(page, `I envy the ${canary}`)
  const folder = join(userData, 'journal')
  expect(filesWith(userData, canary)).toEqual([])
  expect(filesWith(userData, mirrorPassphrase)).toEqual([])

  await page.keyboard.press('Control+k')
  await page.keyboard.type(canary)
  await expect(page.getByText('Nothing found.')).toBeVisible()
  // The first empties the field, the second closes.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await openPerson(page, 'Mariam Haddad')
  for (const tab of ['Prep', 'Timeline', 'Meetings', 'About'] as const) {
    await openTab(page, tab)
    expect(await page.content(), tab).not.toContain(canary)
  }
  await page.getByRole('link', { name: 'Summary' }).click()
  expect(await page.content()).not.toContain(canary)

  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Alongside is locked' })).toBeVisible()
  expect(filesWith(userData, canary)).toEqual([])
  const inClear = decryptedJournal(folder, passphrase)
  // The scan finds what is there.
  expect(inClear).toContain('quillonia')
  expect(inClear).not.toContain(canary)
})

test('a wrong passphrase is told plainly, and its growing wait outlasts the screen', async ({ app, page }) => {
  await openJournal(page)
  await createMirror(page)
  await page.getByRole('link', { name: 'Today' }).click()
  await goToMirror(page)
  const refused = page.getByText('This passphrase does not open the Mirror. Nothing has changed; try again.')
  for (const wrong of ['first wrong words', 'second wrong words']) {
    await openMirror(page, wrong)
    await expect(refused).toBeVisible()
    await expect(page.getByRole('button', { name: 'Open the Mirror' })).toBeEnabled()
    expect(await app.mirrorPid()).toBeNull()
  }
  await page.getByRole('link', { name: 'Today' }).click()
  await goToMirror(page)
  await openMirror(page, 'third wrong words')
  await expect(page.getByText('Next try in 1 second.')).toBeVisible()
  await openMirror(page)
  await expect(page.getByRole('button', { name: 'Close the Mirror' })).toBeVisible()
})

test('when its process dies, words wait in their box, and are saved once it is open again', async ({ app, page }) => {
  await openJournal(page)
  await createMirror(page)
  await writeInMirror(page, 'saved before')
  process.kill(Number(await app.mirrorPid()), 'SIGKILL')
  await expect.poll(() => app.mirrorPid()).toBeNull()
  const box = page.getByRole('textbox', { name: 'Your words' })
  await box.fill('after')
  await expect(page.getByText(/Not saved: The Mirror is closed/)).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(box).toHaveValue('after')
  await openMirror(page)
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(entry(page, 'after')).toBeVisible()
  await expect(entry(page, 'saved before')).toBeVisible()
})

test('words that the Mirror could not take are in their box again when it is opened next', async ({ app, page }) => {
  await openJournal(page)
  await createMirror(page)
  const box = page.getByRole('textbox', { name: 'Your words' })
  const leaveAndOpen = async (): Promise<void> => {
    await page.getByRole('link', { name: 'Today' }).click()
    await expect(today(page)).toBeVisible()
    await goToMirror(page)
    await openMirror(page)
  }
  // Longer than any field of the journal takes.
  await box.fill(`a long letter ${'y'.repeat(150_000)}`)
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  const tooLong = `too long ${'z'.repeat(600_000)}`
  await box.fill(tooLong)
  await expect(page.getByText(/Not saved/)).toBeVisible()
  await leaveAndOpen()
  await expect(box.last()).toHaveValue(tooLong)
  await box.last().fill('shorter now')
  await page.getByRole('button', { name: 'Done' }).last().click()

  await entry(page, 'shorter now')
    .getByRole('button', { name: /^Change/ })
    .click()
  process.kill(Number(await app.mirrorPid()), 'SIGKILL')
  await expect.poll(() => app.mirrorPid()).toBeNull()
  await box.last().fill('changed after its end')
  await expect(page.getByText(/Not saved: The Mirror is closed/)).toBeVisible()
  await leaveAndOpen()
  await expect(box.last()).toHaveValue('changed after its end')
  await page.getByRole('button', { name: 'Done' }).last().click()
  await expect(entry(page, 'changed after its end').getByRole('button', { name: /^Change/ })).toBeVisible()
  await expect(entry(page, 'shorter now')).toHaveCount(0)
})

test('no lock waits for words that a dead Mirror cannot take', async ({ app, page }) => {
  await openJournal(page)
  await createMirror(page)
  process.kill(Number(await app.mirrorPid()), 'SIGKILL')
  await expect.poll(() => app.mirrorPid()).toBeNull()
  await page.getByRole('textbox', { name: 'Your words' }).fill('lost with its process')
  await expect(page.getByText(/Not saved: The Mirror is closed/)).toBeVisible()
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Alongside is locked' })).toBeVisible()
  expect(await page.content()).not.toContain('lost with')
})

test('a Mirror whose file is gone is told in one sentence, and nothing is made in its place', async ({
  page,
  userData,
}) => {
  await openJournal(page)
  await createMirror(page)
  await page.getByRole('link', { name: 'Today' }).click()
  await goToMirror(page)
  const folder = join(userData, 'journal')
  rmSync(join(folder, 'mirror-1.db'))
  await openMirror(page)
  await expect(page.getByText(/One of the Mirror’s files is gone/)).toBeVisible()
  expect(readdirSync(folder).filter((name) => name.startsWith('mirror'))).toEqual(['mirror.hdr', 'mirror.hdr.bak'])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ appOptions: { colorScheme, viewport: { width: 1280, height: 820 } } })

    test(`every state of the Mirror is accessible, ${colorScheme}`, async ({ page }) => {
      await openJournal(page)
      await goToMirror(page)
      await checkAccessibility(page, 'Mirror to make')
      await createMirror(page)
      await checkAccessibility(page, 'empty Mirror')
      await writeInMirror(page, 'He finished in a day what I had planned for a week.')
      await writeInMirror(page, 'I admire how calmly he said that he did not know.')
      await page.getByRole('button', { name: /^Keep/ }).first().click()
      await page
        .getByRole('button', { name: /^Change/ })
        .last()
        .click()
      await checkAccessibility(page, 'open Mirror')
      await page.getByRole('button', { name: 'Close the Mirror' }).click()
      await openMirror(page, 'not the right words')
      await expect(page.getByText('This passphrase does not open the Mirror.')).toBeVisible()
      await checkAccessibility(page, 'closed Mirror after a wrong passphrase')
    })
  })
}
