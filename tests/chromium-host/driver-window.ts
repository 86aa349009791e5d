import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { CDPSession, Page } from 'playwright-core'
import type { AddressMap } from './address-map.ts'
import type { EditCommand, MainCalls, WindowEvent, WindowOptions } from './calls.ts'
import type { PageMessage } from './page/ipc-renderer.ts'
import type { MenuOfPage } from './page/menu-keys.ts'
import { mainWorldScript, POST_BINDING, preloadWorldScript } from './page/page-script.ts'
import type { ToPage } from './page/run-preload.ts'
import { playPlatform } from './play-platform.ts'
import { pageProcessId } from './renderer-processes.ts'
import type { Rpc } from './rpc.ts'
import { surviveCrashes } from './survive-crashes.ts'

/** What all windows of one app share. */
export interface WindowSurroundings {
  main: Rpc<MainCalls>
  addresses: AddressMap
  headless: boolean
  log: string[]
  menu(): MenuOfPage
  platform: NodeJS.Platform
}

const PRELOAD_WORLD = 'preload'
const CLOSE_PATIENCE_MS = 1000
/** Chromium notices the end of a page some time after it: seldom at once, and a second later where a core dump is written. */
const NOTICED_AFTER_MS = 60

const ignore = (): void => undefined

/** One BrowserWindow of the app: a Playwright page, and the way between its preload and the main process. */
export class DriverWindow {
  readonly id: number
  readonly page: Page
  readonly cdp: CDPSession
  private readonly surroundings: WindowSurroundings
  private preloadContext: number | null = null
  private hasBeenReady = false
  private loads = 0
  /** Settles when the app knows of the last navigation, and of the process that the page has since. */
  private navigated: Promise<void> = Promise.resolve()

  constructor(id: number, { page, cdp }: { page: Page; cdp: CDPSession }, surroundings: WindowSurroundings) {
    this.id = id
    this.page = page
    this.cdp = cdp
    this.surroundings = surroundings
  }

  /** True while the main process itself navigates; otherwise the app is asked with will-navigate. */
  get isLoading(): boolean {
    return this.loads > 0
  }

  async prepare(options: WindowOptions): Promise<void> {
    const { platform } = this.surroundings
    const channel = `stand-in-${randomBytes(8).toString('hex')}`
    this.cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === POST_BINDING) void this.receive(JSON.parse(payload), executionContextId)
    })
    this.forwardEvents()
    surviveCrashes(this.page)
    await Promise.all([
      this.cdp.send('Inspector.enable'),
      this.cdp.send('Runtime.enable'),
      this.cdp.send('Page.enable'),
      this.cdp.send('Runtime.addBinding', { name: POST_BINDING, executionContextName: PRELOAD_WORLD }),
      this.cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript(channel) }),
      this.cdp.send('Page.addScriptToEvaluateOnNewDocument', {
        source: preloadWorldScript(channel, {
          preload: options.preload ? readFileSync(options.preload, 'utf8') : '',
          processInfo: { platform, arch: process.arch, argv: options.additionalArguments },
        }),
        worldName: PRELOAD_WORLD,
      }),
      this.resize(options),
      playPlatform(this.cdp, platform),
    ])
  }

  /** Nothing waits for its turn: a load that meets another one, or a page that is just ending, is broken off by Chromium. */
  async navigate(go: () => Promise<unknown>): Promise<void> {
    this.loads += 1
    try {
      await go()
      await this.navigated
    } finally {
      this.loads -= 1
    }
  }

  async resize({ width, height }: { width: number; height: number }): Promise<void> {
    if (this.surroundings.headless) return this.page.setViewportSize({ width, height })
    const { windowId } = await this.cdp.send('Browser.getWindowForTarget')
    await this.cdp.send('Browser.setWindowBounds', { windowId, bounds: { width, height } })
  }

  /** A key event without a key, which carries the command of an editor. */
  async edit(command: EditCommand): Promise<void> {
    await this.cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] })
    await this.cdp.send('Input.dispatchKeyEvent', { type: 'keyUp' })
  }

  /** Sends in the order of the calls (CDP keeps it), and does not wait: a page that is leaving never answers. */
  post(message: ToPage): void {
    if (this.preloadContext === null) return
    const expression = `standInReceive(${JSON.stringify(message)})`
    this.cdp.send('Runtime.evaluate', { contextId: this.preloadContext, expression }).catch(ignore)
  }

  async close(): Promise<void> {
    const patience = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_PATIENCE_MS).unref())
    await Promise.race([this.page.close().catch(ignore), patience])
  }

  private report(event: WindowEvent): void {
    this.surroundings.main.call('windowEvent', this.id, event).catch(ignore)
  }

  private forwardEvents(): void {
    const { page } = this
    const { addresses, log, main } = this.surroundings
    page.on('load', () => void this.reportLoaded())
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.navigated = this.reportNavigated(addresses.toApp(frame.url()))
    })
    page.on('console', (message) => {
      log.push(`[console.${message.type()}] ${message.text()}\n`)
      this.report({ name: 'console-message', level: message.type(), message: message.text() })
    })
    page.on('pageerror', (error) => log.push(`[pageerror] ${error.stack}\n`))
    this.cdp.on('Inspector.targetCrashed', () => {
      this.preloadContext = null
      setTimeout(() => this.report({ name: 'render-process-gone' }), NOTICED_AFTER_MS)
    })
    page.on('close', () => this.report({ name: 'closed' }))
    page.on('popup', (popup) => void popup.close().catch(ignore))
    page.on('download', (download) => {
      void download.cancel().catch(ignore)
      this.report({ name: 'will-download', url: addresses.toApp(download.url()) })
    })
    this.cdp.on('Page.windowOpen', ({ url }) => {
      main.call('windowOpenRequested', this.id, addresses.toApp(url)).catch(ignore)
    })
  }

  private async reportNavigated(url: string): Promise<void> {
    const processId = await pageProcessId(this.page).catch((error) => {
      this.surroundings.log.push(`[stand-in] ${error}\n`)
      return 0
    })
    this.report({ name: 'did-navigate', url, processId })
  }

  private async reportLoaded(): Promise<void> {
    if (this.page.url() === 'about:blank') return
    await this.navigated
    this.report({ name: 'did-finish-load' })
    if (!this.hasBeenReady) this.report({ name: 'ready-to-show' })
    this.hasBeenReady = true
    const title = await this.page.title().catch(() => null)
    if (title !== null) this.report({ name: 'page-title-updated', title })
  }

  private async receive(message: PageMessage, context: number): Promise<void> {
    const { main, addresses, menu, log } = this.surroundings
    const url = addresses.toApp(message.url)
    if (message.kind === 'hello') {
      this.preloadContext = context
      this.post({ kind: 'menu', menu: menu() })
      // A page that has come holds no menu open.
      await main.call('menuKeyPressed', 'Pointer').catch(ignore)
    } else if (message.kind === 'accelerator') {
      await main.call('acceleratorPressed', message.itemNumber).catch(ignore)
    } else if (message.kind === 'menu-key') {
      await main.call('menuKeyPressed', message.key).catch(ignore)
    } else if (message.kind === 'context-menu') {
      this.report({ name: 'context-menu', params: message.params })
    } else if (message.kind === 'send') {
      await main.call('pageSent', this.id, url, message).catch(ignore)
    } else if (message.kind === 'preload-error') {
      log.push(`[preload] ${message.message}\n`)
      this.report({ name: 'preload-error', message: message.message })
    } else {
      const result = await main.call('pageInvoked', this.id, url, message).catch((error) => ({ error: String(error) }))
      if (this.preloadContext !== context) return
      const { id } = message
      this.post(
        'error' in result ? { kind: 'invoke-failed', id, error: result.error } : { kind: 'invoked', id, ...result },
      )
    }
  }
}
