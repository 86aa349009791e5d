import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Bridge } from '#shared/contract/bridge.ts'
import { expect, test } from '../support/app-test.ts'
import { openJournal, passphrase, unlock } from '../support/door-steps.ts'
import { launchApp, type RunningApp } from '../support/launch-app.ts'
import { createMirror, mirrorPassphrase, openMirror } from '../support/mirror-steps.ts'

const isVisible = (app: RunningApp): Promise<boolean> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false, null)

const onlyStandIn = 'only the stand-in plays another machine'
const door = { name: 'Alongside is locked' }

test.describe('started by root', () => {
  test.use({ appOptions: { machine: { isRoot: true }, args: ['--no-sandbox'] } })

  test('who must switch the sandbox off, the app opens and its processes run', async ({ app, page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect.poll(() => app.journalPid()).not.toBeNull()
    expect(app.log.join('')).not.toContain('Running as root')
  })
})

test.describe('where nothing says that the page is ready to be shown', () => {
  test.use({ appOptions: { machine: { tellsReadyToShow: false } }, startsWith: 'journal' })

  test('the window is shown once it has loaded, and a lock does not bring it back when it was hidden', async ({
    app,
    page,
  }) => {
    test.skip(app.kind === 'electron', onlyStandIn)
    await expect.poll(() => isVisible(app)).toBe(true)
    await openJournal(page)
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide(), null)
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('heading', door)).toBeVisible()
    expect(await isVisible(app)).toBe(false)
  })
})

test.describe('the processes of journal and Mirror', () => {
  test.use({ appOptions: { env: { CANARY: 'of-the-person' } }, startsWith: 'journal' })

  test('see no variable of the person, although there is none that they need', async ({ app, page }) => {
    test.skip(process.platform !== 'linux', 'reads /proc')
    test.skip('TZ' in process.env, 'with a time zone given there is one that they need')
    await openJournal(page)
    await createMirror(page)
    for (const pid of [await app.journalPid(), await app.mirrorPid()]) {
      const variables = readFileSync(`/proc/${pid}/environ`, 'utf8')
      expect(variables).not.toContain('of-the-person')
      expect(variables).not.toMatch(/(^|\0)(HOME|PATH|USER)=/)
    }
  })

  test('end also when they are told to before they have started', async ({ app, page }) => {
    await openJournal(page)
    await createMirror(page)
    await page.getByRole('button', { name: 'Close the Mirror' }).click()
    await expect.poll(() => app.mirrorPid()).toBeNull()
    const outcomes = await page.evaluate(async (words) => {
      const secret = { passphrase: new TextEncoder().encode(words) }
      const bridge: Bridge = Reflect.get(window, 'alongside')
      const opening = bridge.openMirror(secret)
      return Promise.all([opening, bridge.closeMirror({})])
    }, mirrorPassphrase)
    expect(outcomes).toMatchObject([{ ok: false, error: { code: 'mirror-closed' } }, { ok: true }])
    expect(await app.mirrorPid()).toBeNull()
    await openMirror(page)
    await expect(page.getByRole('button', { name: 'Close the Mirror' })).toBeVisible()
  })

  test('may run out of memory: the window locks, and the journal opens again', async ({ app, page }) => {
    await openJournal(page)
    process.kill(Number(await app.journalPid()), 'SIGABRT')
    await expect(page.getByRole('heading', door)).toBeVisible()
    await openJournal(page)
  })
})

for (const utilityProcesses of ['end-at-once', 'never-start'] as const) {
  test.describe(`where the journal process will ${utilityProcesses}`, () => {
    test.use({ appOptions: { machine: { utilityProcesses } }, startsWith: 'journal' })

    test('the locked page says so, and that nothing is lost', async ({ app, page }) => {
      test.skip(app.kind === 'electron', onlyStandIn)
      test.setTimeout(90_000)
      await unlock(page, passphrase)
      const sentence = page.getByText(/could not be started\. .*nothing was changed/i)
      await expect(sentence).toBeVisible({ timeout: 40_000 })
      await expect(page.getByRole('button', { name: 'Unlock' })).toBeEnabled()
    })
  })
}

for (const idleTime of ['zero', 'throws'] as const) {
  test.describe(`where the system does not know how long nothing was typed (${idleTime})`, () => {
    test.use({ appOptions: { machine: { idleTime } }, startsWith: 'journal' })

    test('the journal locks by what happens in the page, and not while somebody is there', async ({ app, page }) => {
      test.setTimeout(90_000)
      await openJournal(page)
      await page.evaluate(() => (Reflect.get(window, 'alongside') as Bridge).changeSettings({ lockMinutes: 1 }))
      // For the lock time now runs nine times as fast: faster, and the looks of main would lie as far apart as after sleep.
      await app.evaluate(() => {
        const now = performance.now.bind(performance)
        const begun = now()
        performance.now = () => begun + (now() - begun) * 9
      }, null)
      for (let second = 0; second < 16; second += 4) {
        await page.keyboard.press('Tab')
        await wait(2_000)
        await page.mouse.move(200 + second, 300)
        await wait(2_000)
      }
      await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
      await expect(page.getByRole('heading', door)).toBeVisible({ timeout: 20_000 })
    })
  })
}

test('a start that fails says so in a window of the system, and ends', async ({ userData }) => {
  const appFolder = mkdtempSync(join(tmpdir(), 'alongside-broken-'))
  const project = join(import.meta.dirname, '../..')
  for (const part of ['package.json', 'out/main', 'out/preload', 'node_modules/better-sqlite3'])
    cpSync(join(project, part), join(appFolder, part), { recursive: true, dereference: true })
  mkdirSync(join(appFolder, 'resources'))
  try {
    await expect(launchApp({ userData, appFolder })).rejects.toThrow(/Alongside could not start/)
  } finally {
    rmSync(appFolder, { recursive: true })
  }
})
