import { EventEmitter } from 'node:events'
import { isAbsolute } from 'node:path'
import type * as Electron from 'electron'
import { app } from './app.ts'
import { driver, tellDriver } from './driver-connection.ts'
import { isPrevented } from './events.ts'
import { refusesRoot } from './machine.ts'
import { closingPages, openWindows } from './open-windows.ts'
import { primaryDisplay } from './screen.ts'
import { type StandInSession, sessionOf } from './session.ts'
import { limited } from './unsupported.ts'
import { StandInWebContents } from './web-contents.ts'

type Supported = Partial<Omit<Electron.BrowserWindow, keyof EventEmitter | 'webContents'>>

const DEFAULT_BOUNDS = { x: 0, y: 0, width: 800, height: 600 }

let lastId = 0

function sessionFor({ session, partition = '' }: Electron.WebPreferences): StandInSession {
  // Sessions come from this stand-in only, whatever their declared type.
  return session instanceof EventEmitter ? (session as EventEmitter as StandInSession) : sessionOf(partition)
}

export class StandInBrowserWindow extends EventEmitter implements Supported {
  readonly id: number
  readonly webContents: StandInWebContents
  private bounds: Electron.Rectangle
  private normalBounds: Electron.Rectangle
  private shownTitle: string
  private state: 'normal' | 'maximized' | 'minimized' = 'normal'
  private isShown: boolean
  private isGone = false
  private readonly created: Promise<void>

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    lastId += 1
    this.id = lastId
    const { x = 0, y = 0, width = DEFAULT_BOUNDS.width, height = DEFAULT_BOUNDS.height, webPreferences = {} } = options
    this.bounds = { x, y, width, height }
    this.normalBounds = this.bounds
    this.shownTitle = options.title ?? app.getName()
    this.isShown = options.show !== false
    const { preload = null, additionalArguments = [] } = webPreferences
    if (preload && !isAbsolute(preload)) throw new Error('preload script must have absolute path')
    this.created = refusesRoot()
      ? new Promise<never>(() => undefined) // Electron tries for ever
      : driver.call('createWindow', this.id, { width, height, preload, additionalArguments })
    const contents = new StandInWebContents(this.id, sessionFor(webPreferences), this.created)
    this.webContents = limited('webContents', contents)
  }

  loadURL = (url: string): Promise<void> => this.webContents.loadURL(url)
  isDestroyed = (): boolean => this.isGone
  isVisible = (): boolean => this.isShown
  isFocused = (): boolean => this.isShown
  isMaximized = (): boolean => this.state === 'maximized'
  isMinimized = (): boolean => this.state === 'minimized'
  getBounds = (): Electron.Rectangle => ({ ...this.bounds })
  getNormalBounds = (): Electron.Rectangle => ({ ...this.normalBounds })
  getTitle = (): string => this.shownTitle

  setTitle(title: string): void {
    this.shownTitle = title
  }
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.normalBounds = { ...this.bounds, ...bounds }
    this.moveTo(this.normalBounds)
  }
  maximize(): void {
    this.state = 'maximized'
    this.moveTo(primaryDisplay.workArea)
    this.emit('maximize')
  }
  minimize(): void {
    this.state = 'minimized'
    this.emit('minimize')
  }
  restore(): void {
    this.state = 'normal'
    this.moveTo(this.normalBounds)
    this.emit('restore')
  }
  show(): void {
    this.isShown = true
    this.emit('show')
    this.focus()
  }
  hide(): void {
    this.isShown = false
    this.emit('hide')
  }
  focus(): void {
    this.emit('focus')
    this.whenCreated(() => tellDriver('showWindow', this.id))
  }

  close(): void {
    if (!this.isGone && !isPrevented(this, 'close')) this.destroy()
  }
  destroy(): void {
    if (this.isGone) return
    const closing = this.created
      .then(() => driver.call('closeWindow', this.id))
      .catch(() => undefined)
      .finally(() => closingPages.delete(closing))
    closingPages.add(closing)
    this.forget()
  }
  /** The page is gone or going: what remains is to tell the app. */
  forget(): void {
    if (this.isGone) return
    this.isGone = true
    windows.delete(this.id)
    for (const window of openWindows) if (window.isDestroyed()) openWindows.delete(window)
    this.webContents.destroyed()
    this.emit('closed')
    if (windows.size > 0 || app.isQuitting) return
    if (!app.emit('window-all-closed')) app.quit()
  }

  // What only the operating system would show.
  setContentProtection(): void {}
  setMenuBarVisibility(): void {}

  private moveTo(bounds: Electron.Rectangle): void {
    const { x, y, width, height } = this.bounds
    this.bounds = { ...bounds }
    if (bounds.x !== x || bounds.y !== y) this.emit('move')
    if (bounds.width === width && bounds.height === height) return
    this.emit('resize')
    this.whenCreated(() => tellDriver('resizeWindow', this.id, { width: bounds.width, height: bounds.height }))
  }
  private whenCreated(act: () => void): void {
    this.created.then(act).catch(() => undefined)
  }
}

export const windows = new Map<number, StandInBrowserWindow>()

export function focusedWindow(): StandInBrowserWindow | null {
  return [...windows.values()].findLast((window) => window.isFocused()) ?? null
}

function openWindow(options?: Electron.BrowserWindowConstructorOptions): StandInBrowserWindow {
  const window = limited('BrowserWindow', new StandInBrowserWindow(options))
  windows.set(window.id, window)
  openWindows.add(window)
  app.emit('web-contents-created', {}, window.webContents)
  app.emit('browser-window-created', {}, window)
  return window
}

const statics = limited('BrowserWindow', {
  getAllWindows: () => [...windows.values()],
  getFocusedWindow: focusedWindow,
  fromId: (id: number) => windows.get(id) ?? null,
  fromWebContents: ({ id }: { id: number }) => windows.get(id) ?? null,
  prototype: StandInBrowserWindow.prototype,
})

export const BrowserWindow = new Proxy(StandInBrowserWindow, {
  construct: (_class, [options]) => openWindow(options),
  get: (_class, name) => Reflect.get(statics, name),
})
