import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app-test.ts'
import { checkAccessibility } from '../support/check-accessibility.ts'
import { openJournal, unlock } from '../support/door-steps.ts'
import { launchApp } from '../support/launch-app.ts'
import { addPerson, openPerson } from '../support/person-steps.ts'

test.use({ startsWith: 'journal' })

const away = { level: 1, name: 'Your journal is not where it was' } as const
const locked = { level: 1, name: 'Alongside is locked' } as const

test('a journal whose drive is away is waited for or looked for, and nothing is made in its place', async ({
  app,
  page,
  userData,
  appOptions,
}) => {
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
  await app.kill()
  const folder = join(userData, 'journal')
  const elsewhere = join(userData, 'elsewhere')
  renameSync(folder, elsewhere)

  const again = await launchApp({ ...appOptions, userData })
  try {
    const shown = again.page
    await expect(shown.getByRole('heading', away)).toBeVisible()
    await expect(shown.getByText(folder, { exact: true })).toBeVisible()
    await checkAccessibility(shown, 'a journal that is away')
    await shown.getByRole('button', { name: 'Look again' }).click()
    await expect(shown.getByText('It is still not there.')).toBeVisible()
    expect(existsSync(folder)).toBe(false)

    // It comes back.
    renameSync(elsewhere, folder)
    await shown.getByRole('button', { name: 'Look again' }).click()
    await expect(shown.getByRole('heading', locked)).toBeVisible()
    await unlock(shown)
    await openPerson(shown, 'Mariam Haddad')
    await shown.keyboard.press('Control+l')
    await expect(shown.getByRole('heading', locked)).toBeVisible()

    // It was moved: a folder without a journal is refused, the right one is opened.
    renameSync(folder, elsewhere)
    await shown.reload()
    await expect(shown.getByRole('heading', away)).toBeVisible()
    mkdirSync(join(userData, 'empty'))
    await again.setDialog('showOpenDialog', { canceled: false, filePaths: [join(userData, 'empty')] })
    await shown.getByRole('button', { name: 'Choose its folder…' }).click()
    await expect(shown.getByText('There is no journal in this folder.')).toBeVisible()
    await again.setDialog('showOpenDialog', { canceled: false, filePaths: [elsewhere] })
    await shown.getByRole('button', { name: 'Choose its folder…' }).click()
    await expect(shown.getByRole('heading', locked)).toBeVisible()
    await unlock(shown)
    await openPerson(shown, 'Mariam Haddad')
    expect(existsSync(folder)).toBe(false)
  } finally {
    await again.close()
  }
})

test('a manager may begin anew instead, and open later the journal that they have', async ({
  app,
  page,
  userData,
  appOptions,
}) => {
  await openJournal(page)
  await app.kill()
  const elsewhere = join(userData, 'elsewhere')
  renameSync(join(userData, 'journal'), elsewhere)

  const again = await launchApp({ ...appOptions, userData })
  try {
    const shown = again.page
    await shown.getByRole('button', { name: 'Begin a new journal' }).click()
    await expect(shown.getByRole('heading', { level: 1, name: 'Welcome to Alongside' })).toBeVisible()
    await again.setDialog('showOpenDialog', { canceled: false, filePaths: [elsewhere] })
    await shown.getByRole('button', { name: 'Open a journal that I have' }).click()
    await expect(shown.getByRole('heading', locked)).toBeVisible()
    await unlock(shown)
    await expect(shown.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  } finally {
    await again.close()
  }
})
