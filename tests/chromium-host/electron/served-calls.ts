import type { MainCalls, WindowEvent } from '../calls.ts'
import { app } from './app.ts'
import { type StandInBrowserWindow, windows } from './browser-window.ts'
import { serveDriver } from './driver-connection.ts'
import { isPrevented } from './events.ts'
import { ipcMain } from './ipc-main.ts'
import { machine } from './machine.ts'

/** The frame is the page's main frame always: the stand-in gives no bridge to inner frames. */
function ipcEvent({ webContents }: StandInBrowserWindow, url: string): object {
  webContents.mainFrame.url = url
  return {
    type: 'frame',
    sender: webContents,
    senderFrame: webContents.mainFrame,
    ports: [],
    reply: (channel: string, ...args: unknown[]) => webContents.send(channel, ...args),
  }
}

/** The page is gone already: a listener of `close` can save something, but not keep the window. */
function closedByPerson(window: StandInBrowserWindow): void {
  isPrevented(window, 'close')
  window.forget()
}

function receiveWindowEvent(window: StandInBrowserWindow, event: WindowEvent): void {
  if (event.name === 'closed') closedByPerson(window)
  else if (event.name === 'ready-to-show') {
    if (machine.tellsReadyToShow) window.emit(event.name)
  } else if (event.name === 'page-title-updated') {
    if (!isPrevented(window, event.name, {}, event.title, true)) window.setTitle(event.title)
  } else window.webContents.receive(event)
}

/** What pages and windows do, as the driver tells it. A window that has just closed is past being asked. */
const calls: Omit<MainCalls, 'evaluate' | 'quit' | 'acceleratorPressed' | 'menuKeyPressed'> = {
  browserClosed() {
    if (windows.size === 0 && !app.isQuitting) app.quit()
    for (const window of [...windows.values()]) closedByPerson(window)
  },
  async pageInvoked(id, url, message) {
    const window = windows.get(id)
    return window ? ipcMain.answerInvoke(ipcEvent(window, url), message) : { error: 'Error: the window has gone' }
  },
  pageSent(id, url, message) {
    const window = windows.get(id)
    if (window) ipcMain.receive(ipcEvent(window, url), message)
  },
  windowEvent(id, event) {
    const window = windows.get(id)
    if (window) receiveWindowEvent(window, event)
  },
  isNavigationPrevented: (id, { url, isMainFrame }) =>
    windows.get(id)?.webContents.isNavigationPrevented(url, isMainFrame) ?? true,
  windowOpenRequested: (id, url) => windows.get(id)?.webContents.askToOpenWindow(url),
  async allowedPermissions(id, names) {
    const contents = windows.get(id)?.webContents
    if (!contents) return []
    const { session, mainFrame } = contents
    const answers = await Promise.all(
      names.map(async (name) => session.isPermissionAllowed(contents, name, mainFrame.origin)),
    )
    return names.filter((_name, index) => answers[index])
  },
  answerRequest: async (id, request) => windows.get(id)?.webContents.session.answer(request) ?? { kind: 'unhandled' },
}

serveDriver(calls)
