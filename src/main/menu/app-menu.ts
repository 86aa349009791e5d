import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { ShellEvent } from '#shared/contract/events.ts'

type Place = Extract<ShellEvent, { name: 'go-to' }>['place']

interface MenuActs {
  lock(): void
  goTo(place: Place): void
}

const isMac = process.platform === 'darwin'

/** Each item has a letter after `&`, which Windows and Linux choose it by; a Mac leaves the `&` out. */
const goItem = (acts: MenuActs, place: Place, item: Pick<MenuItemConstructorOptions, 'label' | 'accelerator'>) => ({
  id: `go-${place}`,
  click: () => acts.goTo(place),
  ...item,
})

/** A second key for an item: the menu shows one key an item, so this one is not shown. */
const alsoBy = (accelerator: string, item: MenuItemConstructorOptions): MenuItemConstructorOptions => ({
  ...item,
  accelerator,
  visible: false,
})

const separator = { type: 'separator' } as const

const fileMenu = (acts: MenuActs): MenuItemConstructorOptions => ({
  label: '&File',
  submenu: [
    goItem(acts, 'capture', { label: '&Write something down', accelerator: 'CmdOrCtrl+N' }),
    alsoBy('CmdOrCtrl+J', { label: 'Write something down', click: () => acts.goTo('capture') }),
    goItem(acts, 'add-person', { label: '&Add person' }),
    goItem(acts, 'paper', { label: '&Print or save this page', accelerator: 'CmdOrCtrl+P' }),
    separator,
    { id: 'lock', label: '&Lock now', accelerator: 'CmdOrCtrl+L', click: () => acts.lock() },
    separator,
    // The app ends with its window. What quits it otherwise is a signal, which no one can be asked about (leave-window.ts).
    isMac ? { role: 'close', label: '&Close window' } : { role: 'close', label: '&Quit', accelerator: 'Ctrl+Q' },
  ],
})

const editMenu: MenuItemConstructorOptions = {
  label: '&Edit',
  submenu: [
    { role: 'undo', label: '&Undo' },
    { role: 'redo', label: '&Redo' },
    separator,
    { role: 'cut', label: 'Cu&t' },
    { role: 'copy', label: '&Copy' },
    { role: 'paste', label: '&Paste' },
    { role: 'selectAll', label: 'Select &all' },
  ],
}

// No reload and no developer tools: nothing in the menu opens the page to another program (security.md E25).
const viewMenu: MenuItemConstructorOptions = {
  label: '&View',
  submenu: [
    { role: 'resetZoom', label: '&Actual size' },
    { role: 'zoomIn', label: 'Zoom &in' },
    { role: 'zoomOut', label: 'Zoom &out' },
    // Electron's own key for zooming in is + with Shift; the number pad is another keyboard to it.
    alsoBy('CmdOrCtrl+=', { role: 'zoomIn' }),
    alsoBy('CmdOrCtrl+numadd', { role: 'zoomIn' }),
    alsoBy('CmdOrCtrl+numsub', { role: 'zoomOut' }),
    alsoBy('CmdOrCtrl+num0', { role: 'resetZoom' }),
    separator,
    { role: 'togglefullscreen', label: '&Full screen' },
  ],
}

const goMenu = (acts: MenuActs): MenuItemConstructorOptions => ({
  label: '&Go',
  submenu: [
    goItem(acts, 'search', { label: '&Find anything', accelerator: 'CmdOrCtrl+K' }),
    alsoBy('CmdOrCtrl+F', { label: 'Find anything', click: () => acts.goTo('search') }),
    goItem(acts, 'shield', { label: '&Hide or show private words', accelerator: 'CmdOrCtrl+Shift+H' }),
    separator,
    goItem(acts, 'today', { label: '&Today' }),
    goItem(acts, 'summary', { label: '&Summary' }),
    goItem(acts, 'settings', { label: 'S&ettings', accelerator: 'CmdOrCtrl+,' }),
  ],
})

/** The menu of the app. Its labels name places and acts, never a person (security.md E29). */
export function showMenu(acts: MenuActs): void {
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    fileMenu(acts),
    editMenu,
    viewMenu,
    goMenu(acts),
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    { role: 'help', label: '&Help', submenu: [goItem(acts, 'shortcuts', { label: '&Keyboard shortcuts' })] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
