import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '../support/app-test.ts'
import { openJournal, unlock } from '../support/door-steps.ts'
import { launchApp } from '../support/launch-app.ts'
import { addPerson, openPerson } from '../support/person-steps.ts'

test.use({ startsWith: 'journal' })

/** The promise R03: at most 800 ms after the last key the words are on disk. */
const promisedMs = 800

/** So long after the window was moved its place is written down. */
const restMs = 500

const endedByItself = 'A part of Alongside ended by itself, so the journal was locked.'

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
  await expect(page.getByText(endedByItself)).toBeVisible()
  await unlock(page)
  await openPerson(page, 'Mariam Haddad')
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Alongside is locked' })).toBeVisible()
  await expect(page.getByText(endedByItself)).toBeHidden()
})

test('when the page crashes the journal locks, and everything that was saved is there again', async ({ app, page }) => {
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
  const pid = await app.journalPid()
  await app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    null,
  )
  await expect(page.getByRole('heading', { name: 'Alongside is locked' })).toBeVisible()
  await expect(page.getByText(endedByItself)).toBeVisible()
  expect(existsSync(`/proc/${pid}`)).toBe(false)
  await unlock(page)
  await openPerson(page, 'Mariam Haddad')
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Alongside is locked' })).toBeVisible()
})

test('a disk that refuses the settings keeps nobody from the journal, wherever the window is moved', async ({
  app,
  page,
  userData,
}) => {
  await openJournal(page)
  rmSync(join(userData, 'settings.json'), { force: true })
  mkdirSync(join(userData, 'settings.json'))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 40 }), null)
  await wait(restMs * 2)
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Alongside is locked' })).toBeVisible()
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
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
