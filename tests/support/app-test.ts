import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { testWithKeptBrowsers } from './kept-browsers.ts'
import { type LaunchOptions, launchApp, type RunningApp } from './launch-app.ts'
import { type Beginning, layReady } from './ready-journals.ts'
import { createSharedWindows } from './shared-windows.ts'

export interface AppFixtures {
  /** `test.use({ appOptions: { colorScheme: 'dark' } })` changes how the app is started. */
  appOptions: Omit<LaunchOptions, 'userData'>
  /** What is there when the app starts: nothing, a new journal with the passphrase of every spec, or the sample; locked. */
  startsWith: Beginning
  /**
   * `shared`: specs in turn get one window, with the journal open at Today and nothing in it changed. A spec may do what it
   * likes with the journal and the page: after it has written, the next gets another window. Not for one that ends
   * processes, listens to the page or changes the main process; and it asks for no `userData` to find the journal in.
   */
  window: 'own' | 'shared'
  /** The folder of journal and settings, or of a shared window's exports; removed after the test. */
  userData: string
  app: RunningApp
}

interface WorkerFixtures {
  sharedWindows: ReturnType<typeof createSharedWindows>
}

/** A Playwright test with the built app running: `page` is its window. */
export const test = testWithKeptBrowsers.extend<AppFixtures, WorkerFixtures>({
  appOptions: [{}, { option: true }],
  startsWith: ['nothing', { option: true }],
  window: ['own', { option: true }],
  // Playwright reads the fixtures that one depends on from this pattern.
  // biome-ignore lint/correctness/noEmptyPattern: required by Playwright
  userData: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-spec-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  },
  sharedWindows: [
    async ({ keptBrowsers: _before }, use) => {
      const shared = createSharedWindows()
      await use(shared)
      await shared.end()
    },
    { scope: 'worker' },
  ],
  app: async ({ userData, appOptions, startsWith, window, sharedWindows }, use, testInfo) => {
    const launch = (): Promise<RunningApp> => {
      layReady(startsWith, userData)
      return launchApp({ ...appOptions, userData })
    }
    const isShared = window === 'shared' && startsWith !== 'nothing'
    const app = isShared ? await sharedWindows.take({ beginning: startsWith, appOptions }) : await launch()
    await use(app)
    if (testInfo.status !== testInfo.expectedStatus) {
      const picture = await app.page.screenshot().catch(() => null)
      if (picture) await testInfo.attach('window', { body: picture, contentType: 'image/png' })
      await testInfo.attach('log', { body: app.log.join(''), contentType: 'text/plain' })
    }
    // Its folder goes with it, so nothing waits for the lock that a person's quitting brings.
    if (!isShared) await app.kill()
  },
  page: async ({ app }, use) => {
    await use(app.page)
  },
})

/** The same where a journal is there and nobody has to make one: `openJournal` opens it. */
export const testInJournal = test.extend({ startsWith: 'journal' })

/** The same where the sample journal is read or written, in a shared window. */
export const testInSample = test.extend({ startsWith: 'sample', window: 'shared' })

export { expect }
