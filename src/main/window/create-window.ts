import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { followContextMenu } from '../menu/context-menu.ts'
import type { StoredSettings } from '../settings/stored-settings.ts'
import { guardNavigation } from './navigation-guards.ts'
import { webPreferences } from './web-preferences.ts'
import { placeWindow } from './window-place.ts'

/** Always this, whatever is shown: a title is seen in task bars and screen shares. Source: security.md E29. */
const windowTitle = 'Alongside'

/** The paper of design.md, so that the window is never white before the page has drawn. */
const paper = { light: '#FBF9F5', dark: '#17181A' } as const

/**
 * Makes the only window of the app; it is shown once its page has drawn, or has loaded: on Wayland a window that is not
 * shown may never draw (electron#48859). Source: security.md E29, E33.
 */
export function createWindow(preload: string, settings: StoredSettings): BrowserWindow {
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = new BrowserWindow({
    ...placeWindow(settings.window.bounds, screens),
    title: windowTitle,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    show: false,
    // macOS and Windows take the program's own; a window on Linux has none without this.
    ...(process.platform === 'linux' ? { icon: join(app.getAppPath(), 'resources/icon.png') } : {}),
    webPreferences: { ...webPreferences, preload },
  })
  window.setContentProtection(settings.contentProtection)
  window.on('page-title-updated', (event) => event.preventDefault())
  guardNavigation(window.webContents)
  followContextMenu(window)
  let isShown = false
  const showOnce = (): void => {
    if (isShown) return
    isShown = true
    if (settings.window.isMaximized) window.maximize()
    window.show()
  }
  window.once('ready-to-show', showOnce)
  window.webContents.once('did-finish-load', showOnce)
  return window
}
