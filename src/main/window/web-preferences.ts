import type { WebPreferences } from 'electron'

/** In memory: without the prefix `persist:` nothing of a page reaches the disk. Source: security.md E23. */
export const sessionPartition = 'alongside'

/**
 * What the page may do: as little as Chromium allows. A test holds every value.
 * Source: security.md E02–E04, E06, E08–E12, E22, E25.
 */
export const webPreferences = Object.freeze({
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  devTools: false,
  spellcheck: false,
  safeDialogs: true,
  disableDialogs: true,
  partition: sessionPartition,
}) satisfies WebPreferences
