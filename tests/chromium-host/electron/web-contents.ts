import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import type { WindowEvent } from '../calls.ts'
import { createEncoder } from '../page/encode.ts'
import { driver, tellDriver } from './driver-connection.ts'
import { isPrevented } from './events.ts'
import { onProcessKilled } from './process-kill.ts'
import type { StandInSession } from './session.ts'
import { limited } from './unsupported.ts'

type WindowOpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]

type Supported = Partial<Omit<Electron.WebContents, keyof EventEmitter | 'session' | 'mainFrame' | 'capturePage'>>

interface Frame {
  url: string
  origin: string
  parent: null
  top: Frame
  isDestroyed(): boolean
}

function createMainFrame(isDestroyed: () => boolean): Frame {
  const frame = {
    url: '',
    get origin(): string {
      return this.url ? `${new URL(this.url).protocol}//${new URL(this.url).host}` : 'null'
    },
    parent: null,
    get top(): Frame {
      return frame
    },
    isDestroyed,
  }
  return frame
}

const encode = createEncoder()

/** The page of a window. `created` settles when the driver has the page; what is sent earlier waits for it. */
export class StandInWebContents extends EventEmitter implements Supported {
  readonly id: number
  readonly session: StandInSession
  readonly mainFrame: Frame
  private readonly created: Promise<void>
  private isGone = false
  /** 0 when the page has no process. */
  private processId = 0
  /** Set from the signal that ends the page until Chromium has noticed. */
  private ending: 'crashed' | 'killed' | null = null
  private isCrashedNow = false
  private zoom = 1
  private windowOpenHandler: WindowOpenHandler | null = null

  constructor(id: number, session: StandInSession, created: Promise<void>) {
    super()
    this.id = id
    this.session = session
    this.created = created
    this.mainFrame = limited(
      'webContents.mainFrame',
      createMainFrame(() => this.isGone),
    )
    onProcessKilled((pid, signal) => {
      if (pid === this.processId) this.ending = signal === 'SIGKILL' || signal === 'SIGTERM' ? 'killed' : 'crashed'
    })
  }

  isDestroyed = (): boolean => this.isGone
  isCrashed = (): boolean => this.isCrashedNow
  getOSProcessId = (): number => this.processId
  getURL = (): string => this.mainFrame.url
  getZoomFactor = (): number => this.zoom
  getZoomLevel = (): number => Math.log(this.zoom) / Math.log(1.2)
  /** Remembered only: the page is not drawn larger. */
  setZoomFactor(factor: number): void {
    this.zoom = factor
  }
  setZoomLevel(level: number): void {
    this.zoom = 1.2 ** level
  }
  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler
  }

  async loadURL(url: string): Promise<void> {
    await this.created
    try {
      if (this.ending) throw new Error(`ERR_FAILED (-2) loading '${url}'`)
      this.mainFrame.url = url
      await driver.call('loadUrl', this.id, url)
    } catch (error) {
      this.emit('did-fail-load', {}, -2, 'ERR_FAILED', url, true)
      throw error
    }
  }
  send(channel: string, ...args: unknown[]): void {
    if (this.isGone) throw new TypeError('Object has been destroyed')
    const value = encode(args)
    this.whenCreated(() => tellDriver('sendToPage', this.id, channel, value))
  }
  reload(): void {
    this.whenCreated(() => tellDriver('reload', this.id))
  }
  /** Like Electron it does nothing to a page whose process has just gone, noticed or not. */
  forcefullyCrashRenderer(): void {
    if (this.processId === 0) return
    try {
      process.kill(this.processId, 'SIGILL')
    } catch {
      // Its end is reported as every other.
    }
  }
  async executeJavaScript(code: string) {
    return driver.call('executeJavaScript', this.id, code) as Promise<never>
  }
  /** A Mac's own; what it would show lies outside of the page. */
  showDefinitionForSelection(): void {}
  async printToPDF(options: Electron.PrintToPDFOptions) {
    return Buffer.from(await driver.call('printToPdf', this.id, options))
  }
  async capturePage() {
    const png = Buffer.from(await driver.call('capturePage', this.id))
    return limited('NativeImage', { toPNG: () => png, isEmpty: () => png.length === 0 })
  }

  /** True when the app prevents that the page, or a frame in it, goes to another address. */
  isNavigationPrevented(url: string, isMainFrame: boolean): boolean {
    const event = { url, isMainFrame, isSameDocument: false, frame: isMainFrame ? this.mainFrame : null }
    const frameRefused = isPrevented(this, 'will-frame-navigate', event)
    return frameRefused || (isMainFrame && isPrevented(this, 'will-navigate', event, url))
  }
  /** A page may ask; whatever the app answers, no second window opens in the stand-in. */
  askToOpenWindow(url: string): void {
    const details = { url, frameName: '', features: '', disposition: 'foreground-tab' as const }
    this.windowOpenHandler?.({ ...details, referrer: { url: '', policy: 'default' } })
  }
  receive(event: WindowEvent): void {
    if (event.name === 'did-navigate') {
      this.mainFrame.url = event.url
      this.processId = event.processId
      this.isCrashedNow = false
    }
    if (event.name === 'console-message') this.emit(event.name, { level: event.level, message: event.message })
    else if (event.name === 'preload-error') this.emit(event.name, {}, '', new Error(event.message))
    else if (event.name === 'render-process-gone') this.processGone()
    else if (event.name === 'context-menu') this.emit(event.name, {}, event.params)
    else if (event.name === 'will-download') this.session.emit(event.name, {}, { getURL: () => event.url }, this)
    else this.emit(event.name, {}, 'url' in event ? event.url : undefined)
  }
  destroyed(): void {
    this.isGone = true
    this.emit('destroyed')
  }

  private processGone(): void {
    const reason = this.ending ?? 'crashed'
    this.processId = 0
    this.ending = null
    this.isCrashedNow = true
    this.emit('render-process-gone', {}, { reason, exitCode: 1 })
  }
  private whenCreated(act: () => void): void {
    this.created.then(act).catch(() => undefined)
  }
}
