import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'
import { openJournal } from '../support/door-steps.ts'
import { callAs } from '../support/field-places.ts'
import { addPerson, openTab } from '../support/person-steps.ts'

test.use({ startsWith: 'journal', window: 'shared' })

/** Presses Tab until the focus is on something of this name; fails when it is not on the way. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const matches = (text: string): boolean => (typeof name === 'string' ? text === name : name.test(text))
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    // In one look: what has the focus may go at any moment.
    const names = await page.evaluate(() => {
      const focused = document.activeElement
      const labels = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement ? focused.labels : []
      const words = focused?.getAttribute('aria-label') ?? focused?.textContent
      return [words, ...Array.from(labels ?? [], (label) => label.textContent)].map((each) => each?.trim() ?? '')
    })
    if (names.some(matches)) return
  }
  throw new Error(`Tab does not come to ${name}`)
}

const step = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name })

test('a whole one-on-one is recorded by keyboard alone and stands on the timeline', async ({ page }) => {
  await openJournal(page)
  await tabTo(page, 'Add the first person')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('Mariam Haddad')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Mariam Haddad' })).toBeVisible()
  await tabTo(page, 'Start one-on-one')
  await page.keyboard.press('Enter')

  await expect(page.getByText('Arrive · For you alone')).toBeVisible()
  await page.keyboard.type('I am tired and it is not about her.')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByText('Open the floor · Ask')).toBeVisible()
  await page.keyboard.type('Start with the pilot, she says.')
  await page.keyboard.press('Alt+ArrowRight')

  // Goals: a goal by its form.
  await expect(page.getByText('Goals and follow-through · Ask')).toBeVisible()
  await tabTo(page, 'Goal')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Nobody waits more than a day for an answer')
  await page.keyboard.press('Alt+ArrowRight')

  await expect(page.getByText('Listen further · Ask')).toBeVisible()
  await page.keyboard.press('Alt+s')

  // Freedom: a level given.
  await expect(page.getByText('Freedom · Ask')).toBeVisible()
  await tabTo(page, 'Freedom')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Choosing the vendor')
  await page.keyboard.press('Alt+ArrowRight')

  // Recognition.
  await expect(page.getByText('Recognition · Ask · Say')).toBeVisible()
  await tabTo(page, 'Recognition')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Stopped the pilot two weeks early')
  await page.keyboard.press('Alt+ArrowRight')

  // Close: one commitment, mine.
  await expect(page.getByText('Close · Ask')).toBeVisible()
  await tabTo(page, 'Commitment')
  await page.keyboard.press('Enter')
  await tabTo(page, 'What')
  await page.keyboard.type('Ask finance for a yes or a no')
  await page.keyboard.press('Alt+ArrowRight')

  const end = page.getByRole('dialog')
  await expect(end.getByText('Ask finance for a yes or a no')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Mariam Haddad' })).toBeVisible()

  await page.getByRole('radio', { name: 'List' }).focus()
  await page.keyboard.press('Space')
  const list = page.getByRole('main')
  for (const words of [
    'I am tired and it is not about her.',
    'Start with the pilot, she says.',
    'Nobody waits more than a day for an answer',
    'Choosing the vendor',
    'Stopped the pilot two weeks early',
    'Ask finance for a yes or a no',
  ]) {
    await expect(list.getByText(words).first()).toBeVisible()
  }
})

test('what was said is in the brief for the next one-on-one: what I owe first', async ({ page }) => {
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await step(page, 'Close').click()
  await page.getByRole('button', { name: 'Commitment', exact: true }).click()
  await page.getByRole('textbox', { name: 'What', exact: true }).fill('Ask finance for a yes or a no')
  await page.getByRole('button', { name: 'Finish', exact: true }).click()
  await page.getByRole('button', { name: 'End the meeting' }).click()
  await openTab(page, 'Prep')
  const owed = page.getByRole('main').getByRole('heading', { level: 2 }).first()
  await expect(owed).toHaveText('I owe Mariam Haddad')
  await expect(page.getByText('Ask finance for a yes or a no')).toBeVisible()
  await page.getByRole('navigation').first().getByRole('link', { name: 'Today' }).click()
  await expect(page.getByText('Ask finance for a yes or a no')).toBeVisible()
})

test('a meeting that was paused goes on where it stood', async ({ page }) => {
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await expect(page.getByText('Arrive · For you alone')).toBeVisible()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByText('Open the floor · Ask')).toBeVisible()
  await page.keyboard.type('Half a thought')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Mariam Haddad' })).toBeVisible()
  await page
    .getByRole('button', { name: /Continue/ })
    .first()
    .click()
  await expect(page.getByText('Open the floor · Ask')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Where would our time be best spent today?' })).toHaveValue(
    'Half a thought',
  )
})

test('a key offers another question, and what was said stays with the one it answered', async ({ page }) => {
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await expect(page.getByText('Arrive · For you alone')).toBeVisible()
  await page.keyboard.press('Alt+ArrowRight')
  const first = page.getByRole('textbox', { name: 'Where would our time be best spent today?' })
  await expect(first).toBeFocused()
  await page.keyboard.type('The pilot first.')
  for (const question of [
    'What has taken up the most room in your head since we last spoke?',
    'What is going on around the work that I cannot see from where I sit?',
  ]) {
    await page.keyboard.press('Alt+n')
    const other = page.getByRole('textbox', { name: question })
    await expect(other).toBeFocused()
    await expect(other).toHaveValue('')
  }
  await page.keyboard.press('Alt+n')
  await expect(first).toHaveValue('The pilot first.')
})

test('what is typed right after a key belongs to the question that the key leads to', async ({ page }) => {
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await expect(page.getByText('Arrive · For you alone')).toBeVisible()
  const { keyboard } = page
  const typeAndPress = async (words: string, keys: string): Promise<void> => {
    await keyboard.press('Control+End')
    await keyboard.type(words)
    await keyboard.press(keys)
  }
  await typeAndPress('tired', 'Alt+ArrowRight')
  await typeAndPress('pilot', 'Alt+n')
  await typeAndPress('room', 'Alt+n')
  await typeAndPress('unseen', 'Alt+n')
  // Back at the first question, before its words can be on disk; and once more around.
  await typeAndPress(' first', 'Alt+ArrowLeft')
  await typeAndPress(' again', 'Alt+ArrowRight')
  await typeAndPress(' of all', 'Control+End')
  await expect(page.getByRole('main').getByRole('textbox').first()).toHaveValue('pilot first of all')
  const [{ id } = { id: '' }] = await callAs<{ id: string }[]>(page, 'listPeople', {})
  const written = async (): Promise<string[]> => {
    const listed = { personId: id, kinds: null, meetingId: null, limit: 50 }
    const entries = await callAs<{ content: { theirWords?: string; text?: string } }[]>(page, 'listEntries', listed)
    return entries.map(({ content }) => content.theirWords ?? content.text ?? '').toSorted()
  }
  await expect.poll(written).toEqual(['pilot first of all', 'room', 'tired again', 'unseen'])

  // An answer that is emptied goes with its step, and one that is written there at once is another.
  for (const keys of ['Control+a', 'Delete', 'Alt+ArrowRight', 'Alt+ArrowLeft']) await keyboard.press(keys)
  await expect(page.getByRole('main').getByRole('textbox').first()).toHaveValue('')
  await keyboard.type('anything')
  await expect.poll(written).toEqual(['anything', 'room', 'tired again', 'unseen'])
})

test('another question by one key is a rested one, and a step moves by one', async ({ page }) => {
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
  const question = page.getByRole('main').getByRole('heading', { level: 1 })
  const asked = new Set<string>()
  for (const _ of ['first', 'second']) {
    await page.getByRole('button', { name: 'Start one-on-one' }).click()
    await step(page, 'Open the floor').click()
    await expect(page.getByText('Open the floor · Ask')).toBeVisible()
    asked.add((await question.textContent()) ?? '')
    await page.keyboard.type('Something.')
    await page.getByRole('button', { name: 'Finish', exact: true }).first().click()
    await page.getByRole('button', { name: 'End the meeting' }).click()
    await openTab(page, 'Prep')
  }
  expect(asked.size).toBe(2)
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await step(page, 'Open the floor').click()
  await expect(page.getByText('Open the floor · Ask')).toBeVisible()
  const rested = (await question.textContent()) ?? ''
  expect(asked).not.toContain(rested)
  await page.keyboard.press('Alt+n')
  await expect(question).not.toHaveText(rested)
  expect([...asked][0]).toBe(await question.textContent())

  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByRole('navigation').getByRole('button').first()).toHaveText(/Open the floor/)
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('navigation').getByRole('button').first()).toHaveText(/Arrive/)
})

test('a meeting that was not held is a normal end', async ({ page }) => {
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await page.getByRole('button', { name: 'Finish', exact: true }).first().click()
  await page.getByRole('button', { name: 'It was not held' }).click()
  await openTab(page, 'Meetings')
  await expect(page.getByText('not held')).toBeVisible()
})
