import { execFileSync } from 'node:child_process'
import type * as Electron from 'electron'
import type { Page } from 'playwright-core'
import { expect, testInJournal as test } from '../support/app-test.ts'
import { checkAccessibility } from '../support/check-accessibility.ts'
import { openJournal, unlock } from '../support/door-steps.ts'
import { isRunning } from '../support/is-running.ts'
import { launchApp, type RunningApp } from '../support/launch-app.ts'
import { addPerson, openPerson, openTab } from '../support/person-steps.ts'

/** From now on the journal process can write nothing, as on a full disk; `unlimited` makes room again. */
async function limitDisk(app: RunningApp, bytes: '0' | 'unlimited'): Promise<void> {
  execFileSync('prlimit', ['--pid', String(await app.journalPid()), `--fsize=${bytes}:`])
}

const agenda = (page: Page) => page.getByRole('textbox', { name: 'Add to the agenda' })
const pidOf = (app: RunningApp): Promise<number> => app.evaluate(() => process.pid, null)
const closeWindow = (app: RunningApp): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.close(), null)

/** Every question is answered by "Keep open", as Escape answers it too. */
function countAsked({ dialog }: typeof Electron): void {
  Reflect.set(globalThis, 'asked', 0)
  dialog.showMessageBox = async () => {
    Reflect.set(globalThis, 'asked', Reflect.get(globalThis, 'asked') + 1)
    return { response: 0, checkboxChecked: false }
  }
}

const expectEnd = (pid: number, timeout = 10_000) => expect.poll(() => isRunning(pid), { timeout }).toBe(false)

/** A page with one thing saved, and words in a field that the disk does not take. */
test.beforeEach(async ({ app, page }) => {
  test.skip(process.platform !== 'linux' || app.kind === 'electron', 'takes the disk from a process of Node by prlimit')
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
  await openTab(page, 'Prep')
  await agenda(page).fill('the pilot in spring')
  await page.keyboard.press('Enter')
  await expect(page.getByText('the pilot in spring')).toBeVisible()
  await limitDisk(app, '0')
  await agenda(page).fill('and who speaks first')
})

async function expectAtNextStart(userData: string, wanted: { lastWords: string }): Promise<void> {
  const { page, close } = await launchApp({ userData })
  try {
    await unlock(page)
    await openPerson(page, 'Mariam Haddad')
    await expect(page.getByText('the pilot in spring')).toBeVisible()
    await expect(agenda(page)).toHaveValue(wanted.lastWords)
  } finally {
    await close()
  }
}

test('words that the disk does not take are waited for, and once there is room the window closes with them saved', async ({
  app,
  page,
  userData,
}) => {
  const pid = await pidOf(app)
  await closeWindow(app)
  await expect(page.getByRole('heading', { level: 1, name: 'Locking' })).toBeVisible()
  await checkAccessibility(page, 'the cover of a window that cannot save')
  await app.evaluate(countAsked, null)
  await closeWindow(app)
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'asked'), null)).toBe(1)
  expect(isRunning(pid)).toBe(true)
  await limitDisk(app, 'unlimited')
  await expectEnd(pid)
  await expectAtNextStart(userData, { lastWords: 'and who speaks first' })
})

test('words that were left in a field of another screen are waited for too', async ({ app, page, userData }) => {
  const pid = await pidOf(app)
  await page.getByRole('link', { name: 'Today', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await closeWindow(app)
  await expect(page.getByRole('heading', { level: 1, name: 'Locking' })).toBeVisible()
  expect(isRunning(pid)).toBe(true)
  await limitDisk(app, 'unlimited')
  await expectEnd(pid)
  await expectAtNextStart(userData, { lastWords: 'and who speaks first' })
})

test('closing again asks, and closes without the words that the disk does not take', async ({
  app,
  page,
  userData,
}) => {
  const pid = await pidOf(app)
  await app.setDialog('showMessageBox', { response: 1, checkboxChecked: false })
  await closeWindow(app)
  await expect(page.getByRole('heading', { level: 1, name: 'Locking' })).toBeVisible()
  expect(isRunning(pid)).toBe(true)
  await closeWindow(app)
  await expectEnd(pid)
  await expectAtNextStart(userData, { lastWords: '' })
})

test('a signal ends an app that cannot save its last words, in time', async ({ app, page, userData }) => {
  const pid = await pidOf(app)
  process.kill(pid, 'SIGTERM')
  await expect(page.getByRole('heading', { level: 1, name: 'Locking' })).toBeVisible()
  await expectEnd(pid, 20_000)
  expect(app.log.join('')).toContain('words-let-go')
  await expectAtNextStart(userData, { lastWords: '' })
})
