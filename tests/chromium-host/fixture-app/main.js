import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, utilityProcess } from 'electron'

const CONTENT_TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css' }
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self' https://outside.example https://elsewhere.example",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** What happened, for the specs to read with evaluate(). */
const seen = { locked: 0, secondInstances: [], windowsAsked: [], navigations: [], gone: [], messages: [], exits: [] }
globalThis.seen = seen

// Libraries do this (when-exit, of settings files). Electron puts its own handlers in their place once main is evaluated.
process.once('SIGTERM', () => process.exit(3))

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])

function answer(request) {
  const { host, pathname } = new URL(request.url)
  const extension = pathname.split('.').at(-1)
  if (host !== 'fixture' || !(extension in CONTENT_TYPES)) return new Response('', { status: 404 })
  const headers = { 'content-type': CONTENT_TYPES[extension], 'content-security-policy': POLICY }
  return new Response(readFileSync(join(import.meta.dirname, pathname)), { headers })
}

function startUtilityProcess() {
  const child = utilityProcess.fork(join(import.meta.dirname, 'utility.js'), ['first'], { env: { ONLY: 'this' } })
  child.on('message', (message) => seen.messages.push(message))
  child.on('exit', (code) => seen.exits.push(code))
  globalThis.child = child
}

function registerHandlers() {
  ipcMain.handle('reverse', (_event, bytes) => bytes.toReversed())
  ipcMain.handle('sender', ({ sender, senderFrame }) => ({
    url: senderFrame.url,
    isMainFrame: senderFrame === sender.mainFrame,
  }))
  ipcMain.handle('fail', () => {
    throw new RangeError('deliberate')
  })
  ipcMain.handle('save-as', () => dialog.showSaveDialog({ defaultPath: 'report.pdf' }))
}

function openWindow() {
  const pageSession = session.fromPartition('in-memory', { cache: false })
  pageSession.protocol.handle('app', answer)
  pageSession.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: url.includes('elsewhere') }))
  pageSession.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write')
  const window = new BrowserWindow({
    show: false,
    webPreferences: { preload: join(import.meta.dirname, 'preload.cjs'), session: pageSession },
  })
  window.webContents.setWindowOpenHandler(({ url }) => {
    seen.windowsAsked.push(url)
    return { action: 'deny' }
  })
  window.webContents.on('will-navigate', (event) => {
    seen.navigations.push(event.url)
    event.preventDefault()
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    seen.gone.push(reason)
    void window.loadURL('app://fixture/index.html')
  })
  void window.loadURL('app://fixture/index.html')
}

function start() {
  const lock = () => {
    seen.locked += 1
    BrowserWindow.getAllWindows()[0].webContents.send('locked', seen.locked)
  }
  const submenu = [{ id: 'lock', label: 'Lock', accelerator: 'CmdOrCtrl+L', click: lock }]
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'File', submenu }]))
  registerHandlers()
  startUtilityProcess()
  openWindow()
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv) => seen.secondInstances.push(argv.at(-1)))
  void app.whenReady().then(start)
} else {
  app.quit()
}
