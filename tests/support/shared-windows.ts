import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { expect } from '@playwright/test'
import { openJournal, openSampleJournal } from './door-steps.ts'
import { type LaunchOptions, launchApp, type RunningApp } from './launch-app.ts'
import { type Beginning, layReady } from './ready-journals.ts'

/** What readers of SQLite share, and the marks that are brought up to date some seconds after the journal. */
const follower = /-shm$|\.mark$/

/** How a shared window is started; specs that ask for the same get the same. */
export interface SharedStart {
  readonly beginning: Exclude<Beginning, 'nothing'>
  readonly appOptions: Omit<LaunchOptions, 'userData'>
}

interface Opened extends SharedStart {
  readonly app: RunningApp
  readonly viewport: ReturnType<RunningApp['page']['viewportSize']>
  /** What a spec may not have changed, or the next one gets a window of its own. */
  readonly atFirst: Awaited<ReturnType<typeof stateOf>>
}

/** Which processes hold the journal, and size and time of every file they write. */
async function stateOf({ userData, journalPid, mirrorPid }: RunningApp) {
  const files = readdirSync(userData, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !follower.test(file.name))
    .map(({ parentPath, name }) => join(parentPath, name))
  const marks = files.toSorted().map((path) => {
    const { size, mtimeMs } = statSync(path)
    return `${path} ${size} ${mtimeMs}`
  })
  return { marks, pids: await Promise.all([journalPid(), mirrorPid()]) }
}

async function open({ beginning, appOptions }: SharedStart): Promise<RunningApp> {
  const userData = mkdtempSync(join(tmpdir(), 'alongside-shared-'))
  layReady(beginning, userData)
  const app = await launchApp({ ...appOptions, userData })
  await (beginning === 'sample' ? openSampleJournal : openJournal)(app.page)
  return app
}

async function close({ app }: Opened): Promise<void> {
  await app.kill()
  rmSync(app.userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
}

/** As it was after it was opened: at Today, freshly loaded, without what a spec had the page or the dialogs pretend. */
async function bringHome({ app, appOptions, viewport }: Opened): Promise<void> {
  const { page } = app
  await app.forgetDialogs()
  await page.emulateMedia({
    media: null,
    colorScheme: appOptions.colorScheme ?? 'light',
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
  })
  if (viewport) await page.setViewportSize(viewport)
  await page.evaluate(() => history.replaceState(null, '', '#/'))
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible({ timeout: 5_000 })
}

const isUntouched = async ({ app, atFirst }: Opened): Promise<boolean> => isDeepStrictEqual(await stateOf(app), atFirst)

/** True when the window stands as it did at first; false when a spec wrote, locked or broke something. */
async function isAsAtFirst(opened: Opened): Promise<boolean> {
  try {
    if (!(await isUntouched(opened))) return false
    await bringHome(opened)
    // Leaving a page may write what was typed there last.
    return await isUntouched(opened)
  } catch {
    return false
  }
}

/** Keeps a window with the sample and one with a journal open, for the specs of a worker. */
export function createSharedWindows() {
  const opened = new Map<Beginning, Opened>()
  const leave = async (window: Opened): Promise<void> => {
    opened.delete(window.beginning)
    await close(window)
  }
  return {
    /** The window at Today: the one of an earlier spec when that left everything as it was, else a new one. */
    async take(start: SharedStart): Promise<RunningApp> {
      const window = opened.get(start.beginning)
      const fits = window && isDeepStrictEqual(window.appOptions, start.appOptions) && (await isAsAtFirst(window))
      if (fits) return window.app
      if (window) await leave(window)
      const app = await open(start)
      opened.set(start.beginning, { ...start, app, viewport: app.page.viewportSize(), atFirst: await stateOf(app) })
      return app
    },
    async end(): Promise<void> {
      for (const window of opened.values()) await leave(window)
    },
  }
}
