import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'

/** Whole-app specs, one a user story. They share one build and the journals of the global set-up, each as its own copy. */
export default defineConfig({
  testDir: 'tests',
  globalSetup: './tests/support/global-set-up.ts',
  testMatch: ['app/**/*.spec.ts', 'chromium-host/**/*.spec.ts'],
  // A hang is an error, a slow machine is not: speed is measured by npm run bench.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // A spec waits half of its time, for debounced saves and promised delays; more would be short of memory.
  workers: Math.min(2 * availableParallelism(), 8),
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  outputDir: 'test-results/app',
  snapshotPathTemplate: '{testDir}/app/pictures/{arg}{ext}',
})
