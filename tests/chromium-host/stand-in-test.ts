import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rootSwitches } from '#scripts/electron-binary.ts'
import { testWithKeptBrowsers } from '../support/kept-browsers.ts'
import { launchStandIn, type StandIn, type StandInOptions } from './driver.ts'

/** What the fixture app has seen; see fixture-app/main.js. */
export interface Seen {
  secondInstances: string[]
  windowsAsked: string[]
  navigations: string[]
  gone: string[]
  messages: Record<string, unknown>[]
  exits: number[]
}

declare global {
  interface Window {
    fixture: { invoke(channel: string, ...args: unknown[]): Promise<unknown> }
  }
}

interface Fixtures {
  userData: string
  options: Partial<StandInOptions>
  standIn: StandIn
}

export const appFolder = join(import.meta.dirname, 'fixture-app')

/** A Playwright test with the fixture app running on the stand-in. */
export const test = testWithKeptBrowsers.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern
  userData: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'stand-in-spec-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  options: [{}, { option: true }],
  standIn: async ({ userData, options }, use) => {
    const standIn = launchStandIn({ appFolder, userData, args: rootSwitches(), ...options })
    await use(standIn)
    standIn.quit()
    await standIn.exited
  },
  page: async ({ standIn }, use) => use(await standIn.firstPage()),
})
