import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '../support/app-test.ts'
import { openJournal, unlock } from '../support/door-steps.ts'
import { launchApp } from '../support/launch-app.ts'
import { addPerson, openPerson } from '../support/person-steps.ts'

test.use({ startsWith: 'journal' })

/** The promise R03: at most 800 ms after the last key the words are on disk. */
const promisedMs = 800

test('after kill -9 in the middle of typing the text is found again, up to the last pause', async ({
  app,
  page,
  userData,
  appOptions,
}) => {
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await expect(page.getByText('Arrive · For you alone')).toBeVisible()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByText('Open the floor · Ask')).toBeVisible()
  await page.keyboard.type('The pilot failed and she laughed about it.', { delay: 15 })
  await wait(promisedMs)
  await page.keyboard.type(' And then')
  await app.kill()

  const again = await launchApp({ ...appOptions, userData })
  try {
    await unlock(again.page)
    await openPerson(again.page, 'Mariam Haddad')
    await again.page
      .getByRole('button', { name: /Continue/ })
      .first()
      .click()
    await expect(again.page.getByText('Open the floor · Ask')).toBeVisible()
    const box = again.page.getByRole('textbox', { name: 'Where would our time be best spent today?' })
    await expect(box).toHaveValue(/^The pilot failed and she laughed about it\./)
  } finally {
    await again.close()
  }
})

test('when the journal process dies the window locks, and everything that was saved is there again', async ({
  app,
  page,
}) => {
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
  const pid = await app.journalPid()
  process.kill(Number(pid), 'SIGKILL')
  await expect(page.getByRole('heading', { name: 'Alongside is locked' })).toBeVisible()
  await unlock(page)
  await openPerson(page, 'Mariam Haddad')
})

test('a second start of Alongside ends at once and leaves the first one and its journal as they are', async ({
  app,
  page,
  userData,
  appOptions,
}) => {
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
  const second = launchApp({ ...appOptions, userData })
  await expect(second).rejects.toThrow(/ended|exit|closed/i)
  await openPerson(page, 'Mariam Haddad')
  expect(await app.journalPid()).not.toBeNull()
})
