import type { EventEmitter } from 'node:events'
import type { BrowserWindow, WebContents } from 'electron'
import type { Wait } from '../lock/wait.ts'
import { pageAddress } from '../protocol/app-address.ts'

/** What is needed of a page in order to end it. */
type EndedPage = Pick<EventEmitter, 'once'> &
  Pick<WebContents, 'isDestroyed' | 'getOSProcessId' | 'forcefullyCrashRenderer'>

/** What is needed of a window in order to show its page again. */
type PageWindow = Pick<BrowserWindow, 'isDestroyed' | 'loadURL'> & { readonly webContents: EndedPage }

/** How long the end of a page may take to be noticed: a system that writes core dumps or swaps is slow at it. */
const goneMs = 3_000
/** A page from our own files takes a second on a slow computer. One that takes so long never comes. */
const loadMs = 20_000
const mostTries = 3

/**
 * Ends the process of the page with all the text that it holds, and waits until Chromium has noticed: a load that is begun
 * earlier is broken off. SIGKILL, for a crash could write that text into a core dump. Source: security.md 1.3, decision 11.
 */
export async function endPage(contents: EndedPage, wait: Wait): Promise<void> {
  if (contents.isDestroyed()) return
  const processId = contents.getOSProcessId()
  // 0 when there is no process. A signal to 0 would end the app, and every other process of its group.
  if (processId <= 0) return
  const { promise: gone, resolve } = Promise.withResolvers<void>()
  contents.once('render-process-gone', () => resolve())
  contents.once('destroyed', () => resolve())
  try {
    process.kill(processId, 'SIGKILL')
  } catch {
    // Usually it has just ended by itself, which is noticed in the same way. Whatever else it is, it must not go on.
    contents.forcefullyCrashRenderer()
  }
  await Promise.race([gone, wait(goneMs)])
}

/**
 * Loads the page of the app, in a process of its own, in place of the page that is shown, if there is one. Settles when it is there or when
 * the window has been closed; rejects when the page cannot be loaded.
 */
export async function showFreshPage(window: PageWindow, wait: Wait): Promise<void> {
  for (let tries = 1; !window.isDestroyed(); tries += 1) {
    await endPage(window.webContents, wait)
    if (window.isDestroyed()) return
    try {
      await Promise.race([window.loadURL(pageAddress), wait(loadMs).then(refuse)])
      return
    } catch (error) {
      if (tries >= mostTries && !window.isDestroyed()) throw error
    }
  }
}

function refuse(): never {
  throw new Error('The page does not come')
}
