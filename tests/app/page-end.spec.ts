import { setTimeout as wait } from 'node:timers/promises'
import type * as Electron from 'electron'
import type { Page } from 'playwright-core'
import { expect, test } from '../support/app-test.ts'
import { openJournal, unlock } from '../support/door-steps.ts'
import { launchApp, type RunningApp } from '../support/launch-app.ts'
import { addPerson, openPerson, openTab } from '../support/person-steps.ts'

test.use({ startsWith: 'journal' })

type InMain = (electron: typeof Electron, argument: null) => void

const isLockedShown = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { name: 'Alongside is locked' })).toBeVisible()

/** Locks, ends of the page and ends of the journal, in every order that was ever a race. */
const waysToLock: Record<string, InMain> = {
  'the menu': ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.click(),
  'sleep, and waking up in the middle of it': ({ powerMonitor }) => {
    powerMonitor.emit('suspend')
    powerMonitor.emit('resume')
  },
  'a page that is killed': ({ BrowserWindow }) => {
    process.kill(BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? -1, 'SIGKILL')
  },
  'a page that crashes': ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  'a page that is killed, then the menu': ({ BrowserWindow, Menu }) => {
    process.kill(BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? -1, 'SIGKILL')
    Menu.getApplicationMenu()?.getMenuItemById('lock')?.click()
  },
  'the menu, then a page that crashes': ({ BrowserWindow, Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('lock')?.click()
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  },
  'a journal process and a page that end together': ({ app, BrowserWindow }) => {
    const journal = app.getAppMetrics().find(({ name }) => name === 'Alongside journal')
    process.kill(journal?.pid ?? -1, 'SIGKILL')
    process.kill(BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? -1, 'SIGKILL')
  },
}

test('however a lock and the end of the page meet, the locked page is there and opens again', async ({ app, page }) => {
  test.setTimeout(180_000)
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
  for (const [way, act] of Object.entries(waysToLock)) {
    await test.step(way, async () => {
      await app.evaluate(act, null)
      await isLockedShown(page)
      await unlock(page)
      await openPerson(page, 'Mariam Haddad')
    })
  }
})

test('a locked page that ends by itself is shown again, also while it is being loaded', async ({ app, page }) => {
  await isLockedShown(page)
  for (const pause of [0, 40, 300]) {
    await app.evaluate(waysToLock['a page that is killed'] as InMain, null)
    await wait(pause)
    await isLockedShown(page)
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeEditable()
  }
  await unlock(page)
  await addPerson(page, 'Mariam Haddad')
})

const waysToEnd: Record<string, InMain> = {
  'the window is closed': ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(),
  'the app is quit, twice': ({ app }) => {
    app.quit()
    app.quit()
  },
  'the computer shuts down': ({ powerMonitor }) => {
    let isPutOff = false
    const preventDefault = (): void => {
      isPutOff = true
    }
    powerMonitor.emit('shutdown', { preventDefault })
    // A system that was not asked to wait ends the app at once.
    if (!isPutOff) process.exit(9)
  },
  'Windows ends the session': ({ BrowserWindow }) => {
    let isPutOff = false
    const preventDefault = (): void => {
      isPutOff = true
    }
    BrowserWindow.getAllWindows()[0]?.emit('query-session-end', { preventDefault, reasons: ['shutdown'] })
    if (!isPutOff) process.exit(9)
  },
  'the window is closed while it locks': ({ BrowserWindow, Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('lock')?.click()
    BrowserWindow.getAllWindows()[0]?.close()
  },
  'the page crashes and the app is quit': ({ app, BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
    app.quit()
  },
}

async function untilEnded(app: RunningApp): Promise<number> {
  const pid = await app.evaluate(() => process.pid, null).catch(() => null)
  const begun = performance.now()
  const isRunning = (): boolean => {
    try {
      return pid !== null && process.kill(pid, 0)
    } catch {
      return false
    }
  }
  await expect.poll(isRunning, { timeout: 10_000, intervals: [20] }).toBe(false)
  return Math.round(performance.now() - begun)
}

for (const [way, act] of Object.entries(waysToEnd)) {
  test(`when ${way} the app ends, and the last words are there at the next start`, async ({
    app,
    page,
    userData,
    appOptions,
  }, { annotations }) => {
    await openJournal(page)
    await addPerson(page, 'Mariam Haddad')
    await openTab(page, 'Prep')
    await page.getByRole('textbox', { name: 'Add to the agenda' }).fill('the pilot in spring')
    // A page that crashes can be asked no more for words that wait for Enter.
    if (way.includes('crashes')) {
      await page.keyboard.press('Enter')
      await expect(page.getByText('the pilot in spring')).toBeVisible()
    }
    const ended = untilEnded(app)
    await app.evaluate(act, null).catch(() => undefined)
    annotations.push({ type: 'ended after', description: `${await ended} ms` })
    const again = await launchApp({ ...appOptions, userData })
    try {
      await unlock(again.page)
      await openPerson(again.page, 'Mariam Haddad')
      await expect(again.page.getByText('the pilot in spring')).toBeVisible()
    } finally {
      await again.close()
    }
  })
}
