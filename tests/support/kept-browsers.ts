import { test } from '@playwright/test'
import { keepBrowsers } from '../chromium-host/browser.ts'

/** A Playwright test whose worker keeps its browsers from one app to the next. */
export const testWithKeptBrowsers = test.extend<object, { keptBrowsers: undefined }>({
  keptBrowsers: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern
    async ({}, use) => {
      const end = keepBrowsers()
      await use(undefined)
      await end()
    },
    { scope: 'worker', auto: true },
  ],
})
