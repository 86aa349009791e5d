import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { test as base, expect } from '@playwright/test'
import { type LaunchOptions, launchApp, type RunningApp } from './launch-app.ts'

export interface AppFixtures {
  /** `test.use({ appOptions: { colorScheme: 'dark' } })` changes how the app is started. */
  appOptions: Omit<LaunchOptions, 'userData'>
  /** What is there when the app starts: nothing, or a new journal with the passphrase of every spec, still locked. */
  startsWith: 'nothing' | 'journal'
  /** The folder of journal and settings, removed after the test. */
  userData: string
  app: RunningApp
}

/** A Playwright test with the built app running: `page` is its window. */
export const test = base.extend<AppFixtures, { newJournal: string }>({
  appOptions: [{}, { option: true }],
  startsWith: ['nothing', { option: true }],
  // Playwright reads the fixtures that one depends on from this pattern.
  // biome-ignore lint/correctness/noEmptyPattern: required by Playwright
  userData: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-spec-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  },
  newJournal: [
    // biome-ignore lint/correctness/noEmptyPattern: required by Playwright
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'alongside-new-'))
      // A process of its own: Playwright cannot load the SQLite package, whose types lie beside its code.
      await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'new-journal-work.ts'), folder])
      await use(folder)
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  app: async ({ userData, appOptions, startsWith, newJournal }, use, testInfo) => {
    if (startsWith === 'journal') cpSync(newJournal, userData, { recursive: true })
    const app = await launchApp({ ...appOptions, userData })
    await use(app)
    if (testInfo.status !== testInfo.expectedStatus) {
      const picture = await app.page.screenshot().catch(() => null)
      if (picture) await testInfo.attach('window', { body: picture, contentType: 'image/png' })
      await testInfo.attach('log', { body: app.log.join(''), contentType: 'text/plain' })
    }
    // Its folder goes with it, so nothing waits for the lock that a person's quitting brings.
    await app.kill()
  },
  page: async ({ app }, use) => {
    await use(app.page)
  },
})

/** The same where a journal is there and nobody has to make one: `openJournal` opens it. */
export const testInJournal = test.extend({ startsWith: 'journal' })

export { expect }
