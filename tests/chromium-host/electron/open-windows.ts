/** The part of a window that quitting needs; it stands apart so that `app` need not know `BrowserWindow`. */
interface OpenWindow {
  close(): void
  isDestroyed(): boolean
}

export const openWindows = new Set<OpenWindow>()

/** Pages that Chromium is still closing: the main process waits for them before it ends. */
export const closingPages = new Set<Promise<void>>()

/** Closes the windows one after the other, as quitting does; false when one of them refused. */
export async function closeAllWindows(): Promise<boolean> {
  for (const window of [...openWindows]) {
    window.close()
    if (!window.isDestroyed()) return false
  }
  await Promise.all(closingPages)
  return true
}
