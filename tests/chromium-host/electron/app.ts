import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as Electron from 'electron'
import { pathOf, setPathOf } from './app-paths.ts'
import { commandLine } from './command-line.ts'
import { serveDriver } from './driver-connection.ts'
import { isPrevented } from './events.ts'
import { closeAllWindows } from './open-windows.ts'
import { settings } from './settings.ts'
import { releaseLock, takeLock } from './single-instance-lock.ts'
import { limited } from './unsupported.ts'
import { utilityProcessMetrics } from './utility-process.ts'

/** Whatever it has of Electron's app must have the type that it has there. */
type Supported = Partial<Omit<Electron.App, keyof EventEmitter | 'commandLine' | 'getAppMetrics'>>

const { name, productName = name, version } = JSON.parse(readFileSync(join(settings.appFolder, 'package.json'), 'utf8'))

class StandInApp extends EventEmitter implements Supported {
  readonly isPackaged = false
  readonly commandLine = limited('app.commandLine', commandLine)
  isQuitting = false
  private appName: string = productName
  private hasLock = false
  private readonly ready = Promise.withResolvers<void>()
  private isReadyNow = false

  getName = (): string => this.appName
  setName(appName: string): void {
    this.appName = appName
  }
  getVersion = (): string => version ?? '0.0.0'
  getAppPath = (): string => settings.appFolder
  getLocale = (): string => settings.locale
  getSystemLocale = (): string => settings.locale
  getPreferredSystemLanguages = (): string[] => [settings.locale]
  getAppMetrics = () => utilityProcessMetrics()
  getPath = (pathName: string): string => pathOf(pathName, this.appName)
  setPath = setPathOf
  isReady = (): boolean => this.isReadyNow
  whenReady = (): Promise<void> => this.ready.promise

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    this.hasLock = takeLock(
      this.getPath('userData'),
      additionalData,
      ({ argv, workingDirectory, additionalData: sent }) => {
        this.emit('second-instance', {}, argv, workingDirectory, sent)
      },
    )
    return this.hasLock
  }
  hasSingleInstanceLock = (): boolean => this.hasLock
  releaseSingleInstanceLock(): void {
    if (this.hasLock) releaseLock(this.getPath('userData'), process.pid)
    this.hasLock = false
  }

  quit(): void {
    if (this.isQuitting) return
    this.isQuitting = true
    void this.finish().then((isOver) => {
      this.isQuitting = isOver
    })
  }
  exit(code = 0): void {
    this.releaseSingleInstanceLock()
    process.exit(code)
  }

  becomeReady(): void {
    mkdirSync(this.getPath('userData'), { recursive: true }) // Chromium has made it by then
    this.isReadyNow = true
    this.emit('ready', {}, {})
    this.ready.resolve()
  }

  private async finish(): Promise<boolean> {
    if (isPrevented(this, 'before-quit')) return false
    if (!(await closeAllWindows())) return false
    if (isPrevented(this, 'will-quit')) return false
    this.emit('quit', {}, 0)
    this.exit(0)
    return true
  }

  /** Takes `--no-sandbox` away, with which alone root can start anything. */
  enableSandbox(): void {
    if (this.isReadyNow) throw new Error('app.enableSandbox() can only be called before app is ready')
    this.commandLine.removeSwitch('no-sandbox')
    this.commandLine.appendSwitch('enable-sandbox')
  }

  // What only the operating system would show.
  focus(): void {}
  setAboutPanelOptions(): void {}
  setAppUserModelId(): void {}
  showAboutPanel(): void {}
}

export const app = limited('app', new StandInApp())

/** Called when the app's main module has been evaluated, as Electron does. */
export function announceReady(): void {
  app.becomeReady()
}

export function requestQuit(): void {
  app.quit()
}

serveDriver({ quit: requestQuit })
