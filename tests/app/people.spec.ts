import { expect, test } from '../support/app-test.ts'
import { openSampleJournal } from '../support/door-steps.ts'
import { openPerson, openTab } from '../support/person-steps.ts'

test.use({ startsWith: 'sample', window: 'shared' })

test('what is written about a person is saved as one goes, without a button', async ({ page }) => {
  await openSampleJournal(page)
  await openPerson(page, 'Jakub Śliwiński')
  await openTab(page, 'About')
  await page.getByRole('textbox', { name: 'Name' }).fill('Jakub Ś.')
  await page.getByRole('textbox', { name: 'What drives them' }).fill('A road that is open at six.')
  await expect(page.getByRole('navigation').first().getByRole('link', { name: 'Jakub Ś.' })).toBeVisible()
  await openTab(page, 'Prep')
  await openTab(page, 'About')
  await expect(page.getByRole('textbox', { name: 'What drives them' })).toHaveValue('A road that is open at six.')
})

test('a form that is left within the pause and opened again at once begins with the last letter', async ({ page }) => {
  await openSampleJournal(page)
  await openPerson(page, 'Jakub Śliwiński')
  // Agreement keeps an answer about the same person, as old as this moment.
  await openTab(page, 'Agreement')
  await openTab(page, 'About')
  const drives = page.getByRole('textbox', { name: 'What drives them' })
  for (const words of ['One', 'One, two', 'One, two, three', 'One, two, three, four']) {
    await drives.fill(words)
    await page.evaluate(() => {
      const at = location.hash
      location.hash = at.replace('about', 'prep')
      return new Promise((resolve) => setTimeout(resolve, 30)).then(() => (location.hash = at))
    })
    await expect(drives).toHaveValue(words)
    await drives.press('End')
    await page.keyboard.type('!')
    await expect(drives).toHaveValue(`${words}!`)
    await drives.fill(words)
  }
})

test('an archived person leaves Today and the sidebar, stays readable, and comes back', async ({ page }) => {
  await openSampleJournal(page)
  await openPerson(page, 'Jakub Śliwiński')
  await openTab(page, 'About')
  await page.getByRole('button', { name: 'Archive' }).click()
  await expect(page.getByText('Archived: everything is kept and can be read.')).toBeVisible()
  const sidebar = page.getByRole('navigation').first()
  await sidebar.getByRole('link', { name: 'Today' }).click()
  await expect(sidebar.getByRole('link', { name: 'Jakub Śliwiński' })).toBeHidden()
  await expect(page.getByRole('main').getByText('Jakub Śliwiński')).toBeHidden()
  await sidebar.getByRole('button', { name: '1 paused or archived' }).click()
  await openPerson(page, 'Jakub Śliwiński')
  await openTab(page, 'Timeline')
  await expect(page.getByRole('application')).toBeVisible()
  await openTab(page, 'About')
  await page.getByRole('button', { name: 'Make active again' }).click()
  await sidebar.getByRole('link', { name: 'Today' }).click()
  await expect(page.getByRole('main').getByRole('link', { name: 'Jakub Śliwiński' }).first()).toBeVisible()
})

test('with forced colours the mark of a person still shows their initials', async ({ page }) => {
  await openSampleJournal(page)
  await openPerson(page, 'Jakub Śliwiński')
  await page.emulateMedia({ forcedColors: 'active' })
  const mark = page.getByRole('main').getByText('JŚ', { exact: true })
  const probe = await mark.elementHandle()
  const pictureOf = async (letters: string): Promise<string | undefined> => {
    await probe?.evaluate((element, text) => {
      element.textContent = text
    }, letters)
    return (await probe?.screenshot())?.toString('base64')
  }
  // The same letters the other way round: where they are covered, both look alike.
  expect(await pictureOf('HI')).not.toBe(await pictureOf('IH'))
})
