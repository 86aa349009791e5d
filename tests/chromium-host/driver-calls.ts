import type { Page } from 'playwright-core'
import type { OpenBrowser } from './browser.ts'
import type { DriverCalls } from './calls.ts'
import { DriverWindow, type WindowSurroundings } from './driver-window.ts'
import type { MenuOfPage } from './page/menu-keys.ts'
import { grantPermissions } from './permissions.ts'
import { chromiumPrintOptions } from './print-options.ts'

export interface DriverState {
  browser: Promise<OpenBrowser>
  surroundings: WindowSurroundings
  windows: Map<number, DriverWindow>
  firstPage: PromiseWithResolvers<Page>
  colorScheme: 'dark' | 'light'
  menu: MenuOfPage
  viewport: { width: number; height: number } | undefined
  answerDialog: ((name: string, options: unknown) => Promise<unknown>) | undefined
}

function windowWith(state: DriverState, id: number): DriverWindow {
  const window = state.windows.get(id)
  if (!window) throw new Error('the window has gone')
  return window
}

/** The page that there is from the beginning serves the first window. */
async function freePage(state: DriverState): Promise<Page> {
  const { context } = await state.browser
  const used = new Set([...state.windows.values()].map((window) => window.page))
  return context.pages().find((page) => !used.has(page) && state.windows.size === 0) ?? context.newPage()
}

async function createWindow(
  state: DriverState,
  ...[id, options]: Parameters<DriverCalls['createWindow']>
): Promise<void> {
  const page = await freePage(state)
  const cdp = await page.context().newCDPSession(page)
  const window = new DriverWindow(id, { page, cdp }, state.surroundings)
  state.windows.set(id, window)
  page.on('close', () => state.windows.delete(id))
  await window.prepare({ ...options, ...state.viewport })
  await page.emulateMedia({ colorScheme: state.colorScheme })
}

async function loadUrl(state: DriverState, id: number, url: string): Promise<void> {
  const window = windowWith(state, id)
  const target = state.surroundings.addresses.toChromium(url)
  try {
    await grantPermissions(window.page.context(), state.surroundings.main, id)
    await window.navigate(() => window.page.goto(target, { waitUntil: 'load' }))
    state.firstPage.resolve(window.page)
  } catch (error) {
    const isOvertaken = String(error).includes('interrupted by another navigation')
    const [reason] = /ERR_\w+/.exec(String(error)) ?? [isOvertaken ? 'ERR_ABORTED' : 'ERR_FAILED']
    const failure = new Error(`${reason} loading '${url}'`)
    state.firstPage.reject(failure)
    throw failure
  }
}

/** A headed Chromium ends with its last window: closing that one is left to the end of the browser. */
async function closeWindow(state: DriverState, id: number): Promise<void> {
  const isLastVisible = !state.surroundings.headless && state.windows.size === 1
  if (!isLastVisible) await state.windows.get(id)?.close()
}

/** What the main process can ask of the driver, bound to one running app. */
export function createDriverCalls(state: DriverState): DriverCalls {
  const { addresses, headless } = state.surroundings
  const window = (id: number): DriverWindow => windowWith(state, id)
  return {
    registerSchemes: (schemes) => addresses.registerSchemes(schemes),
    createWindow: (id, options) => createWindow(state, id, options),
    loadUrl: (id, url) => loadUrl(state, id, url),
    reload: (id) => window(id).navigate(() => window(id).page.reload()),
    sendToPage: (id, channel, value) => state.windows.get(id)?.post({ kind: 'event', channel, value }),
    executeJavaScript: (id, code) => window(id).page.evaluate(code),
    async printToPdf(id, options) {
      const { data } = await window(id).cdp.send('Page.printToPDF', chromiumPrintOptions(options))
      return Buffer.from(data, 'base64')
    },
    capturePage: (id) => window(id).page.screenshot(),
    async showWindow(id) {
      if (!headless) await state.windows.get(id)?.page.bringToFront()
    },
    async resizeWindow(id, size) {
      await state.windows.get(id)?.resize(state.viewport ?? size)
    },
    closeWindow: (id) => closeWindow(state, id),
    async setColorScheme(colorScheme) {
      state.colorScheme = colorScheme
      await Promise.all([...state.windows.values()].map(({ page }) => page.emulateMedia({ colorScheme })))
    },
    setMenu(menu) {
      state.menu = menu
      for (const opened of state.windows.values()) opened.post({ kind: 'menu', menu })
    },
    releaseKeyboard() {
      for (const opened of state.windows.values()) opened.post({ kind: 'keyboard-released' })
    },
    editPage: (id, command) => window(id).edit(command),
    answerDialog: async (name, options) => state.answerDialog?.(name, options),
  }
}
