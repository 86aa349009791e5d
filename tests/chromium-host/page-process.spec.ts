import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { rootSwitches } from '#scripts/electron-binary.ts'
import { isRunning } from '../support/is-running.ts'
import { testWithKeptBrowsers } from '../support/kept-browsers.ts'
import { launchStandIn, type StandIn } from './driver.ts'

/** How the process of a page ends. As in Electron, nothing here is kind: who is too early gets a blank window. */
const test = testWithKeptBrowsers.extend<{ standIn: StandIn }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern
  standIn: async ({}, use) => {
    const userData = mkdtempSync(join(tmpdir(), 'stand-in-process-'))
    const appFolder = join(import.meta.dirname, 'fixture-app')
    const standIn = launchStandIn({ appFolder, userData, args: rootSwitches() })
    await use(standIn)
    standIn.kill()
    await standIn.exited
    rmSync(userData, { recursive: true, force: true })
  },
  page: async ({ standIn }, use) => {
    const page = await standIn.firstPage()
    await expect.poll(() => processId(standIn)).toBeGreaterThan(0)
    // These specs load the page themselves.
    await standIn.evaluate(
      ({ BrowserWindow }) =>
        void BrowserWindow.getAllWindows()[0]?.webContents.removeAllListeners('render-process-gone'),
      null,
    )
    await use(page)
  },
})

const processId = (standIn: StandIn): Promise<number> =>
  standIn.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? -1, null)

/** Ends the page and loads it again: at once, or when the app has been told of the end. Answers what came of it. */
const endAndLoad = (standIn: StandIn, how: { by: 'SIGKILL' | 'crash'; waits: boolean }): Promise<string> =>
  standIn.evaluate(async ({ BrowserWindow }, { by, waits }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window) return 'no window'
    const { webContents } = window
    const gone = new Promise<string>((told) =>
      webContents.once('render-process-gone', (_event, { reason }) => told(reason)),
    )
    if (by === 'crash') webContents.forcefullyCrashRenderer()
    else process.kill(webContents.getOSProcessId(), by)
    if (waits) await gone
    const pidAtLoad = webContents.getOSProcessId()
    const outcome = await window.loadURL('app://fixture/index.html').then(() => 'loaded', String)
    return `${await gone}, ${pidAtLoad === 0 ? 'gone' : 'still known'}, ${outcome}`
  }, how)

for (const [by, reason] of [
  ['SIGKILL', 'killed'],
  ['crash', 'crashed'],
] as const) {
  test(`a page that ends by ${by} is a real process, and a load that races its end is broken off`, async ({
    standIn,
    page,
  }) => {
    const pid = await processId(standIn)
    expect(isRunning(pid)).toBe(true)
    const onPage = page.evaluate(() => new Promise(() => undefined)).catch(() => 'gone')
    const failure = "Error: ERR_FAILED (-2) loading 'app://fixture/index.html'"
    expect(await endAndLoad(standIn, { by, waits: false })).toBe(`${reason}, still known, ${failure}`)
    await expect.poll(() => isRunning(pid)).toBe(false)
    expect(await processId(standIn)).toBe(0)
    // The window stays blank: nothing of the page is left, and no other comes.
    expect(await Promise.race([onPage, new Promise((later) => setTimeout(later, 500, 'still waiting'))])).toBe(
      'still waiting',
    )
  })

  test(`a page that has ended by ${by} is loaded into the same window, for the same spec`, async ({
    standIn,
    page,
  }) => {
    const pid = await processId(standIn)
    const neverAnswers = page.evaluate(() => new Promise(() => undefined))
    const broken = expect(neverAnswers).rejects.toThrow(/destroyed|crashed|closed/)
    expect(await endAndLoad(standIn, { by, waits: true })).toBe(`${reason}, gone, loaded`)
    await broken
    await expect(page.getByRole('heading')).toHaveText('Fixture')
    await page.keyboard.press('ControlOrMeta+L')
    await expect(page.getByRole('status')).toHaveText('locked 1')
    expect(isRunning(pid)).toBe(false)
    expect(await processId(standIn)).not.toBe(pid)
  })
}

test('a page that another program kills is noticed too', async ({ standIn, page }) => {
  process.kill(await processId(standIn), 'SIGKILL')
  await expect.poll(() => processId(standIn)).toBe(0)
  expect(page.isClosed()).toBe(false)
})

test('a page whose process has gone, which is not noticed yet, can be crashed and is reported once', async ({
  standIn,
  page,
}) => {
  await expect(page).toHaveTitle('Fixture')
  const outcome = await standIn.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window) return 'no window'
    const { webContents: contents } = window
    let reports = 0
    contents.on('render-process-gone', () => {
      reports += 1
    })
    const pid = contents.getOSProcessId()
    process.kill(pid, 'SIGKILL')
    // Nothing that is reported can come in between.
    for (let isThere = true; isThere; )
      try {
        process.kill(pid, 0)
      } catch {
        isThere = false
      }
    const known = contents.getOSProcessId() === pid
    contents.forcefullyCrashRenderer()
    await new Promise((later) => setTimeout(later, 1_000))
    return { known, reports, pid: contents.getOSProcessId() }
  }, null)
  expect(outcome).toEqual({ known: true, reports: 1, pid: 0 })
})

test('a signal to the process group, which is what process 0 means, ends the app', async ({ standIn, page }) => {
  await expect(page).toHaveTitle('Fixture')
  standIn.evaluate(() => void process.kill(0, 'SIGKILL'), null).catch(() => undefined)
  expect(await standIn.exited).toEqual({ code: 137, signal: null })
  expect(standIn.log.join('')).toContain('ends every process of the app')
})
