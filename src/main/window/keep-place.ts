import type { BrowserWindow } from 'electron'
import type { SettingsStore } from '../settings/settings-store.ts'

/** Long enough for a drag to end: each write of the settings goes to the disk. */
const restMs = 500

/** Remembers where the window was and how large, so that it opens there again. */
export function keepPlace(window: BrowserWindow, settings: SettingsStore): void {
  let timer: NodeJS.Timeout | undefined
  const keep = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (window.isDestroyed()) return
      settings.note({ window: { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() } })
    }, restMs)
  }
  window.on('resize', keep)
  window.on('move', keep)
  window.on('closed', () => clearTimeout(timer))
}
