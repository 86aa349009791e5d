import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { createJournal, unlock } from '../support/door-steps.ts'
import { openTransfer, saveReadable } from '../support/export-steps.ts'
import { isRunning } from '../support/is-running.ts'
import { launchApp, type RunningApp } from '../support/launch-app.ts'
import { createMirror, goToMirror, openMirror, writeInMirror } from '../support/mirror-steps.ts'
import { addPerson, openPerson, openTab } from '../support/person-steps.ts'
import type { PreparedRuntime } from './prepare-runtime.ts'

/** What is typed on the way, and looked for afterwards. */
const typed = {
  person: 'Mariam Haddad',
  agenda: 'whether the pilot goes on in spring',
  answer: 'Start with the pilot, she says.',
  promise: 'Ask finance for a yes or a no',
  mirror: 'I envied the ease of it',
} as const

type Step = (app: RunningApp) => Promise<void>

const locked = ({ page }: RunningApp) => page.getByRole('heading', { name: 'Alongside is locked' })
const today = ({ page }: RunningApp) => page.getByRole('heading', { level: 1, name: 'Today' })

async function lock(app: RunningApp): Promise<void> {
  await app.pressMenu('lock')
  await expect(locked(app)).toBeVisible()
}

async function unlockToToday(app: RunningApp): Promise<void> {
  await unlock(app.page)
  await expect(today(app)).toBeVisible()
}

async function holdMeeting({ page }: RunningApp): Promise<void> {
  await openPerson(page, typed.person)
  await page.getByRole('button', { name: 'Start one-on-one' }).first().click()
  await expect(page.getByText('Arrive · For you alone')).toBeVisible()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByText('Open the floor · Ask')).toBeVisible()
  await page.keyboard.type(typed.answer)
  await page.getByRole('navigation').getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Commitment', exact: true }).click()
  await page.getByRole('textbox', { name: 'What', exact: true }).fill(typed.promise)
  await page.getByRole('button', { name: 'Finish', exact: true }).click()
  await page.getByRole('button', { name: 'End the meeting' }).click()
  await openTab(page, 'Prep')
  await expect(page.getByText(typed.promise).first()).toBeVisible()
}

async function exportJournal(app: RunningApp): Promise<void> {
  const path = join(app.userData, 'everything.json')
  await app.setDialog('showSaveDialog', { canceled: false, filePath: path })
  await openTransfer(app.page)
  await saveReadable(app.page, 'Save as JSON')
  await expect(app.page.getByText('Saved as everything.json.')).toBeVisible()
  expect(existsSync(path) && readFileSync(path, 'utf8')).toContain(typed.answer)
}

async function useMirror({ page }: RunningApp): Promise<void> {
  await createMirror(page)
  await writeInMirror(page, typed.mirror)
  await page.getByRole('button', { name: 'Close the Mirror' }).click()
  await goToMirror(page)
  await openMirror(page)
  await expect(page.getByText(typed.mirror)).toBeVisible()
  await page.getByRole('button', { name: 'Close the Mirror' }).click()
}

async function endPage(app: RunningApp): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    // Only ever a process of its own: 0 would mean the whole group.
    if (contents && contents.getOSProcessId() > 0) process.kill(contents.getOSProcessId(), 'SIGKILL')
  }, null)
  await expect(locked(app)).toBeVisible()
}

async function closeWindow(app: RunningApp): Promise<void> {
  await openPerson(app.page, typed.person)
  await openTab(app.page, 'Prep')
  await app.page.getByRole('textbox', { name: 'Add to the agenda' }).fill(typed.agenda)
  const pid = await app.evaluate(() => process.pid, null)
  await app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.close(), null).catch(() => undefined)
  await expect.poll(() => isRunning(pid)).toBe(false)
}

async function findAgain(app: RunningApp): Promise<void> {
  await openPerson(app.page, typed.person)
  await openTab(app.page, 'Prep')
  await expect(app.page.getByText(typed.agenda)).toBeVisible()
  await expect(app.page.getByText(typed.promise).first()).toBeVisible()
}

const firstStart: Record<string, Step> = {
  'Welcome is shown': ({ page }) => expect(page.getByRole('heading', { level: 1 })).toContainText('Alongside'),
  'a journal of one’s own, with passphrase and recovery key': async ({ page }) => void (await createJournal(page)),
  'a person': ({ page }) => addPerson(page, typed.person),
  'locked by the menu': lock,
  unlocked: unlockToToday,
  'a one-on-one, with a promise': holdMeeting,
  'locked and unlocked again': (app) => lock(app).then(() => unlockToToday(app)),
  'everything leaves as JSON by the save dialog': exportJournal,
  'the Mirror is made, written in, closed and opened': useMirror,
  'a page that is killed leaves a locked one': endPage,
  'unlocked after that': unlockToToday,
  'nothing was asked of the network': async (app) => expect(app.blockedRequests()).toEqual([]),
  'the window closes and the app ends, with the last words unsaved': closeWindow,
}

const secondStart: Record<string, Step> = {
  'unlocked at the second start': unlockToToday,
  'all that was typed is there': findAgain,
  quit: (app) => app.close(),
}

/** Prints a line a step; false when one fails, which ends that start: what follows builds on it. */
export async function walk({ program, appFolder }: PreparedRuntime, userData: string): Promise<boolean> {
  for (const steps of [firstStart, secondStart]) {
    const app = await launchApp({ userData, appFolder, electron: program })
    try {
      for (const [name, step] of Object.entries(steps)) {
        const begun = performance.now()
        try {
          await step(app)
          console.log(`PASS  ${name} (${Math.round(performance.now() - begun)} ms)`)
        } catch (error) {
          console.log(`FAIL  ${name}\n${error}\n${app.log.join('')}`)
          return false
        }
      }
    } finally {
      await app.kill()
    }
  }
  return true
}
