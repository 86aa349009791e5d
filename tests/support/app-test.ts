import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { type LaunchOptions, launchApp, type RunningApp } from './launch-app.ts'

export interface AppFixtures {
  /** `test.use({ appOptions: { colorScheme: 'dark' } })` changes how the app is started. */
  appOptions: Omit<LaunchOptions, 'userData'>
  /** An empty folder for the journal, removed after the test. */
  userData: string
  app: RunningApp
}

/** A Playwright test with the built app running: `page` is its window. */
export const test = base.extend<AppFixtures>({
  appOptions: [{}, { option: true }],
  // Playwright reads the fixtures that one depends on from this pattern.
  // biome-ignore lint/correctness/noEmptyPattern: required by Playwright
  userData: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-spec-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  },
  app: async ({ userData, appOptions }, use, testInfo) => {
    const app = await launchApp({ ...appOptions, userData })
    await use(app)
    if (testInfo.status !== testInfo.expectedStatus) {
      const picture = await app.page.screenshot().catch(() => null)
      if (picture) await testInfo.attach('window', { body: picture, contentType: 'image/png' })
      await testInfo.attach('log', { body: app.log.join(''), contentType: 'text/plain' })
    }
    await app.close()
  },
  page: async ({ app }, use) => {
    await use(app.page)
  },
})

export { expect }
