import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { samplePassphrase } from '#shared/journal/sample-passphrase.ts'
import { expect, test } from '../support/app-test.ts'
import { createJournal, openSampleJournal, passphrase, unlock } from '../support/door-steps.ts'
import { addPerson, openPerson, openTab } from '../support/person-steps.ts'

const today = { level: 1, name: 'Today' } as const
const locked = { name: 'Alongside is locked' } as const

test('a manager makes a journal, locks it by key, and opens it with the passphrase', async ({ app, page }) => {
  await createJournal(page)
  const journalProcess = await app.journalPid()
  expect(existsSync(`/proc/${journalProcess}`)).toBe(true)
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', locked)).toBeVisible()
  expect(existsSync(`/proc/${journalProcess}`)).toBe(false)
  await unlock(page)
  await expect(page.getByRole('heading', today)).toBeVisible()
  expect(app.blockedRequests()).toEqual([])
})

test('the recovery key opens the journal, with small letters and spaces too', async ({ page }) => {
  const recoveryKey = await createJournal(page)
  await page.getByRole('button', { name: 'Lock' }).click()
  await page.getByRole('button', { name: 'Use the recovery key instead' }).click()
  await page.getByLabel('Recovery key').fill(recoveryKey.toLowerCase().replaceAll('-', ' '))
  await page.getByRole('button', { name: 'Unlock' }).click()
  await page.getByRole('button', { name: 'Later' }).click()
  await expect(page.getByRole('heading', today)).toBeVisible()
})

test('a wrong passphrase is told plainly, waits grow from the third on, and the right one still opens', async ({
  page,
}) => {
  await createJournal(page)
  await page.getByRole('button', { name: 'Lock' }).click()
  const refused = page.getByText('This passphrase does not open the journal. Nothing has changed; try again.')
  const button = page.getByRole('button', { name: 'Unlock' })
  for (const wrong of ['first wrong words', 'second wrong words']) {
    await unlock(page, wrong)
    await expect(refused).toBeVisible()
    await expect(page.getByLabel('Passphrase', { exact: true })).toHaveValue('')
    await expect(button).toBeEnabled()
  }
  await unlock(page, 'third wrong words')
  await expect(page.getByText('Next try in 1 second.')).toBeVisible()
  await expect(button).toBeDisabled()
  await unlock(page, 'fourth wrong words')
  await expect(page.getByText('Next try in 2 seconds.')).toBeVisible()
  await unlock(page)
  await expect(page.getByRole('heading', today)).toBeVisible()
})

test('a recovery key with one wrong group is refused and nothing changes', async ({ page }) => {
  const recoveryKey = await createJournal(page)
  await page.getByRole('button', { name: 'Lock' }).click()
  await page.getByRole('button', { name: 'Use the recovery key instead' }).click()
  await page
    .getByLabel('Recovery key')
    .fill(`${recoveryKey.slice(0, -4)}${recoveryKey.endsWith('A') ? 'BBBB' : 'AAAA'}`)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByText('This recovery key does not open the journal.')).toBeVisible()
  await page.getByRole('button', { name: 'Use the passphrase instead' }).click()
  await unlock(page)
  await expect(page.getByRole('heading', today)).toBeVisible()
})

test('the locked window, its title and its menu say nothing of what is in the journal', async ({ app, page }) => {
  await openSampleJournal(page)
  await openPerson(page, 'Zanele Mokoena')
  expect(await page.title()).toBe('Alongside')
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Sample journal' })).toBeVisible()
  const menu = await app.evaluate(({ Menu, BrowserWindow }) => {
    const labels = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items.map(({ label }) => label))
    return [...(labels ?? []), ...BrowserWindow.getAllWindows().map((window) => window.getTitle())]
  }, null)
  const shown = `${await page.content()} ${page.url()} ${menu.join(' ')} ${app.log.join(' ')}`
  expect(shown).not.toMatch(/Zanele|Mokoena|Jakub|Lan Anh/)
  await unlock(page, samplePassphrase)
  await expect(page.getByRole('heading', today)).toBeVisible()
})

test('the journal on disk holds no word of it, and neither do the settings', async ({ app, page, userData }) => {
  await createJournal(page)
  await addPerson(page, 'Quillonia Varnashki')
  await openTab(page, 'Prep')
  await page.getByRole('textbox', { name: 'Add to the agenda' }).fill('the zanthoxylum contract')
  await page.keyboard.press('Enter')
  await expect(page.getByText('the zanthoxylum contract')).toBeVisible()
  const files = readdirSync(userData, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  const bytes = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name)).toString('latin1'))
  // The scan finds what is there: a line of the settings file, which is plain text, as a control.
  expect(bytes.some((text) => text.includes('windowBounds') || text.includes('bounds'))).toBe(true)
  for (const word of ['Quillonia', 'Varnashki', 'zanthoxylum', ...passphrase.split(' ').slice(0, 2)]) {
    expect(bytes.filter((text) => text.includes(word) || text.includes([...word].join('\0')))).toEqual([])
  }
  expect(app.log.join('')).not.toMatch(/Quillonia|zanthoxylum/)
})

test('the passphrase is changed with the old one, and from then on only the new one and the recovery key open it', async ({
  page,
}) => {
  const recoveryKey = await createJournal(page)
  await page.getByRole('navigation').first().getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Test the recovery key' }).click()
  const check = page.getByRole('dialog')
  await check.getByRole('textbox', { name: 'Recovery key' }).fill('0000-0000')
  await page.keyboard.press('Enter')
  await expect(check.getByText('This recovery key does not open the journal.')).toBeVisible()
  await check.getByRole('textbox', { name: 'Recovery key' }).fill(recoveryKey)
  await page.keyboard.press('Enter')
  await expect(check.getByText('This recovery key opens the journal.')).toBeVisible()
  await page.keyboard.press('Escape')

  const next = 'harbour mint ladder quiet saddle'
  await page.getByRole('button', { name: 'Change the passphrase' }).click()
  const form = page.getByRole('dialog')
  const changeWith = async (current: string): Promise<void> => {
    await form.getByLabel('Passphrase of today').fill(current)
    await form.getByLabel('New passphrase').fill(next)
    await form.getByLabel('The same once more').fill(next)
    await form.getByRole('button', { name: 'Change the passphrase' }).click()
  }
  await changeWith('not the right words')
  await expect(form.getByText('This passphrase does not open the journal.')).toBeVisible()
  await changeWith(passphrase)
  await expect(page.getByText('The passphrase is changed.')).toBeVisible()

  await page.keyboard.press('Control+l')
  await unlock(page)
  await expect(page.getByText('This passphrase does not open the journal.')).toBeVisible()
  await unlock(page, next)
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
})
