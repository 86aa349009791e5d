import type { Page } from '@playwright/test'
import { expect, testInJournal as test } from '../support/app-test.ts'
import { checkAccessibility } from '../support/check-accessibility.ts'
import { openJournal } from '../support/door-steps.ts'
import { addPerson, openTab } from '../support/person-steps.ts'

test.use({ window: 'shared' })

const dialog = (page: Page) => page.getByRole('dialog', { name: /plan/i })
const main = (page: Page) => page.getByRole('main')
const next = (page: Page) => main(page).getByRole('definition').first()

/** Chooses the 20th of next month in the calendar of the open dialog. */
async function chooseInCalendar(page: Page): Promise<void> {
  await dialog(page)
    .getByRole('button', { name: /calendar/i })
    .click()
  await page.getByRole('button', { name: 'Month after' }).click()
  await page
    .getByRole('gridcell')
    .getByRole('button', { name: /\b20\b/ })
    .click()
}

test('a day chosen in the calendar is not planned at midnight, and the sentence that asks for it goes away', async ({
  page,
}) => {
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
  await page.getByRole('button', { name: 'Plan a time' }).click()
  await expect(dialog(page).getByRole('spinbutton').first()).toBeFocused()
  await page.getByRole('button', { name: 'Plan it' }).click()
  await expect(dialog(page).getByText('Choose a day and a time.')).toBeVisible()
  await checkAccessibility(page, 'a plan without a time')
  await chooseInCalendar(page)
  await expect(dialog(page).getByText('Choose a day and a time.')).toBeHidden()
  await expect(dialog(page).getByRole('spinbutton', { name: /hour/ })).toHaveText('10')
  await page.getByRole('button', { name: 'Plan it' }).click()
  await expect(next(page)).toContainText(/20 \S+, 10:00/)
})

test('a plan is moved, given another template, called off and taken back, by keyboard', async ({ page }) => {
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
  await page.getByRole('button', { name: 'Plan a time' }).click()
  await chooseInCalendar(page)
  await page.getByRole('button', { name: 'Plan it' }).click()
  const change = main(page).getByRole('button', { name: /^Change the plan for/ })
  await change.first().press('Enter')
  await dialog(page).getByRole('spinbutton', { name: /day/ }).press('ArrowUp')
  await dialog(page).getByRole('spinbutton', { name: /hour/ }).pressSequentially('14')
  await dialog(page)
    .getByRole('button', { name: /Template/ })
    .press('Enter')
  await page.getByRole('option', { name: 'Stay interview' }).press('Enter')
  await checkAccessibility(page, 'a plan to change')
  await page.getByRole('button', { name: 'Change it' }).press('Enter')
  await expect(next(page)).toContainText(/21 \S+, 14:00/)
  await openTab(page, 'Meetings')
  await expect(main(page).getByRole('link', { name: 'Stay interview' })).toBeVisible()

  await change.last().press('Enter')
  await page.getByRole('button', { name: 'Call it off' }).press('Enter')
  await expect(main(page).getByRole('listitem').filter({ hasText: 'Stay interview' })).toContainText('cancelled')
  await expect(main(page).getByText(/21 \S+, 14:00/)).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(next(page)).toContainText(/21 \S+, 14:00/)
})

test('a one-on-one held early closes its plan, which stays as moved', async ({ page }) => {
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
  await page.evaluate(async () => {
    const personId = location.hash.split('/')[2]
    const day = new Date(Date.now() + 3 * 86_400_000).toLocaleDateString('sv')
    const plan = Reflect.get(Reflect.get(globalThis, 'alongside') as object, 'planMeeting') as (
      input: object,
    ) => unknown
    await plan({ personId, templateId: 'regular-one-on-one', plannedFor: `${day}T14:00` })
  })
  await expect(next(page)).toContainText('14:00')
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await page.getByRole('button', { name: 'Finish', exact: true }).first().click()
  await expect(page.getByRole('dialog').getByText(/^The plan for .* was this one, and closes with it\.$/)).toBeVisible()
  await page.getByRole('button', { name: 'End the meeting' }).click()
  await openTab(page, 'Meetings')
  await expect(main(page).getByText('moved', { exact: true })).toBeVisible()
  await expect(main(page).getByRole('button', { name: /^Change the plan/ })).toHaveCount(0)
})
