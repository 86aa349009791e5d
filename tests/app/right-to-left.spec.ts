import { expect, testInJournal } from '#tests/support/app-test.ts'
import { openJournal } from '#tests/support/door-steps.ts'
import { addPerson, openTab } from '#tests/support/person-steps.ts'

const name = 'ليلى حداد'

testInJournal('words from right to left find their direction in every field', async ({ page }) => {
  await openJournal(page)
  await addPerson(page, name)
  await openTab(page, 'About')
  const drives = page.getByRole('textbox', { name: 'What drives them' })
  const direction = () => drives.evaluate((field) => getComputedStyle(field).direction)
  expect(await direction()).toBe('ltr')
  await drives.fill('قالت: «أريد فريقًا (كبيرًا)!»')
  expect(await direction()).toBe('rtl')
  await drives.fill('She said «a team (a large one)!»')
  expect(await direction()).toBe('ltr')
  const fields = page.getByRole('textbox')
  for (const field of await fields.all()) expect(await field.getAttribute('dir')).toBe('auto')
})
