import { defineConfig } from '@playwright/test'

/** Whole-app specs, one a user story. They share one build and the journals of the global set-up, each as its own copy. */
export default defineConfig({
  testDir: 'tests',
  globalSetup: './tests/support/global-set-up.ts',
  testMatch: ['app/**/*.spec.ts', 'chromium-host/**/*.spec.ts'],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  outputDir: 'test-results/app',
  snapshotPathTemplate: '{testDir}/app/pictures/{arg}{ext}',
})
