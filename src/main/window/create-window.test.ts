import type { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import { firstSettings } from '../settings/stored-settings.ts'
import { createWindow } from './create-window.ts'
import { webPreferences } from './web-preferences.ts'

const made = vi.hoisted(() => ({ windows: [] as unknown[] }))

/** What was asked of the window that was made. */
interface MadeWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions
  readonly protection: boolean[]
  readonly webContents: EventEmitter
  readonly shown: string[]
}

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events')
  class BrowserWindow extends Emitter {
    readonly protection: boolean[] = []
    readonly webContents = Object.assign(new Emitter(), { setWindowOpenHandler: () => undefined })
    readonly options: unknown
    constructor(options: unknown) {
      super()
      this.options = options
      made.windows.push(this)
    }
    setContentProtection(isOn: boolean): void {
      this.protection.push(isOn)
    }
    readonly shown: string[] = []
    show(): void {
      this.shown.push('shown')
    }
    maximize(): void {
      this.shown.push('maximized')
    }
  }
  const laptop = { id: 1, workArea: { x: 0, y: 0, width: 1366, height: 728 } }
  return {
    app: { getAppPath: () => '/app' },
    BrowserWindow,
    nativeTheme: { shouldUseDarkColors: false },
    screen: { getAllDisplays: () => [laptop] },
  }
})

beforeEach(() => made.windows.splice(0))

const windowWith = (contentProtection: boolean): MadeWindow => {
  createWindow('/preload.cjs', { ...firstSettings, contentProtection })
  return made.windows[0] as MadeWindow
}

test('the window has every guarded preference and nothing besides but its preload', () => {
  const { options } = windowWith(true)
  expect(options.webPreferences).toEqual({ ...webPreferences, preload: '/preload.cjs' })
  expect(options.show).toBe(false)
})

test('content protection is asked for as the setting says, and is on until someone turns it off', () => {
  expect(firstSettings.contentProtection).toBe(true)
  expect(windowWith(true).protection).toEqual([true])
  made.windows.splice(0)
  expect(windowWith(false).protection).toEqual([false])
})

test('the title stays the name of the app, whatever the page calls itself', () => {
  const window = windowWith(true)
  expect(window.options.title).toBe('Alongside')
  const preventDefault = vi.fn()
  window.emit('page-title-updated', { preventDefault })
  expect(preventDefault).toHaveBeenCalledOnce()
})

test.each([
  ['has drawn, and loaded', ['ready-to-show', 'did-finish-load', 'did-finish-load']],
  ['has loaded, and drawn', ['did-finish-load', 'ready-to-show']],
  ['has loaded, and nothing says that it has drawn', ['did-finish-load', 'did-finish-load']],
])('the window is shown once, when its page %s', (_when, events) => {
  const window = windowWith(true)
  expect(window.shown).toEqual([])
  for (const name of events) (name === 'ready-to-show' ? window : window.webContents).emit(name)
  expect(window.shown).toEqual(['shown'])
})

test.runIf(process.platform === 'linux')('on Linux the window brings its icon, which lies in the package', () => {
  createWindow('/preload.cjs', firstSettings)
  const [window] = made.windows as MadeWindow[]
  expect(window?.options.icon).toBe('/app/resources/icon.png')
})

test('a window kept from a larger screen is made no larger than the screen that is there', () => {
  const bounds = { x: 0, y: 0, width: 2400, height: 1400 }
  createWindow('/preload.cjs', { ...firstSettings, window: { bounds, isMaximized: false } })
  const { options } = made.windows[0] as MadeWindow
  expect(options).toMatchObject({ x: 0, y: 0, width: 1366, height: 728, minWidth: 960, minHeight: 640 })
})
