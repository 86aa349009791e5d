import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'
import { openSampleJournal } from '../support/door-steps.ts'
import { openPerson, openRecords, openTab } from '../support/person-steps.ts'

const focused = (page: Page) => page.locator(':focus')

test.use({ startsWith: 'sample', window: 'shared' })

test('a screen that opens begins at its heading, the parts of the settings too', async ({ page }) => {
  await openSampleJournal(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeFocused()
  await page.getByRole('navigation').first().getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused()
  for (const [link, title] of [
    ['Export and import', 'Export and import'],
    ['See for yourself', 'See for yourself'],
    ['Open the trash', 'Trash'],
  ] as const) {
    await page.evaluate(() => {
      location.hash = '#/settings'
    })
    await page.getByRole('main').getByRole('link', { name: link }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()
  }
})

test('when a line goes away under the focus, the focus goes to the one that took its place', async ({ page }) => {
  await openSampleJournal(page)
  const owed = page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'What I owe' }) })
  const lines = owed.getByRole('listitem')
  const second = (await lines.nth(1).getByRole('button').first().textContent()) ?? ''
  await lines.first().getByRole('button', { name: /^Kept/ }).press('Enter')
  await expect(lines.first().getByRole('button').first()).toHaveText(second)
  await expect(lines.first().getByRole('button').first()).toBeFocused()

  await openPerson(page, 'Zanele Mokoena')
  await openRecords(page, 'Recognition')
  const cards = page.getByRole('article')
  await expect(cards.first()).toBeVisible()
  const before = await cards.count()
  await cards.first().getByRole('button', { name: 'Remove' }).press('Enter')
  await expect(cards).toHaveCount(before - 1)
  expect(await focused(page).evaluate((element) => element.closest('article') !== null)).toBe(true)
})

test('a form that closes on a page leaves the focus on its entry', async ({ page }) => {
  await openSampleJournal(page)
  await openPerson(page, 'Zanele Mokoena')
  await openTab(page, 'Goals')
  const first = page.getByRole('article').first()
  await first.getByRole('button', { name: 'Edit' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Goal', exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(first.getByRole('button', { name: 'Edit' })).toBeFocused()
})

test('Escape pressed twice closes a list and at once the dialog that it is in', async ({ page }) => {
  await openSampleJournal(page)
  const dialog = page.getByRole('dialog', { name: 'Write something down' })
  for (const list of ['About', 'Kind']) {
    await page.keyboard.press('Control+j')
    await dialog.getByRole('button', { name: list }).press('Enter')
    await expect(page.getByRole('listbox')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  await openPerson(page, 'Zanele Mokoena')
  await page.getByRole('button', { name: /^Plan/ }).first().click()
  const plan = page.getByRole('dialog').filter({ has: page.getByRole('button', { name: /Calendar/ }) })
  await plan.getByRole('button', { name: /Calendar/ }).press('Enter')
  await expect(page.getByRole('grid')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(plan).toHaveCount(0)
})

test('the palette and quick capture begin in their field over every dialog', async ({ page }) => {
  await openSampleJournal(page)
  await openPerson(page, 'Zanele Mokoena')
  const person = new URL(page.url()).hash.split('/').slice(0, 3).join('/')
  const openers: [string, string, RegExp][] = [
    ['the answer to an idea', 'records/idea', /^Answered/],
    ['an engagement plan', 'plan', /^(Plan a first season|Begin the next season)$/],
    ['a new entry', 'prep', /^Recognition$/],
    ['a meeting that is planned', 'prep', /^Plan a time$/],
  ]
  const over = {
    'Control+k': page.getByRole('combobox', { name: 'Find anything' }),
    'Control+j': page.getByRole('dialog', { name: 'Write something down' }).getByRole('textbox'),
  }
  for (const [name, tab, opener] of openers) {
    for (const [keys, field] of Object.entries(over)) {
      await page.evaluate((hash) => location.assign(hash), `${person}/${tab}`)
      await page.getByRole('button', { name: opener }).first().click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await page.keyboard.press(keys)
      await expect(field.first(), `${keys} over ${name}`).toBeFocused()
      await page.evaluate(() => location.assign('#/today'))
      for (let open = 2; open > 0; open -= 1) await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  }
})
