import { runInThisContext } from 'node:vm'
import type * as Electron from 'electron'
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { clipboard, powerMonitor, shell, systemPreferences } from './desktop.ts'
import { dialog } from './dialog.ts'
import { serveDriver } from './driver-connection.ts'
import { ipcMain } from './ipc-main.ts'
import { Menu, MenuItem } from './menu.ts'
import { nativeTheme } from './native-theme.ts'
import { safeStorage } from './safe-storage.ts'
import { screen } from './screen.ts'
import './served-calls.ts'
import { session } from './session.ts'
import { limited } from './unsupported.ts'
import { utilityProcess } from './utility-process.ts'

type StandInElectron = { [Name in keyof typeof Electron]?: unknown }

/** What `import … from 'electron'` gives the app's main process. */
export const electron: StandInElectron = limited('main', {
  app,
  BrowserWindow,
  clipboard,
  crashReporter: limited('crashReporter', {}),
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net: limited('net', {}),
  powerMonitor,
  protocol: session.defaultSession.protocol,
  safeStorage,
  screen,
  session,
  shell,
  systemPreferences,
  utilityProcess,
})

serveDriver({
  async evaluate(source, argument) {
    const run: (module: typeof electron, argument: unknown) => unknown = runInThisContext(`(${source})`)
    return run(electron, argument)
  },
})
