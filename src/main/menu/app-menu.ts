import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { ShellEvent } from '#shared/contract/events.ts'

type Place = Extract<ShellEvent, { name: 'go-to' }>['place']

interface MenuActs {
  lock(): void
  goTo(place: Place): void
}

const isMac = process.platform === 'darwin'

const goItem = (acts: MenuActs, place: Place, item: Pick<MenuItemConstructorOptions, 'label' | 'accelerator'>) => ({
  id: `go-${place}`,
  click: () => acts.goTo(place),
  ...item,
})

const edit: MenuItemConstructorOptions = {
  label: 'Edit',
  submenu: [
    { role: 'undo' },
    { role: 'redo' },
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ],
}

// No reload and no developer tools: nothing in the menu opens the page to another program (security.md E25).
const view: MenuItemConstructorOptions = {
  label: 'View',
  submenu: [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ],
}

/** The menu of the app. Its labels name places and acts, never a person (security.md E29). */
export function showMenu(acts: MenuActs): void {
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: 'File',
      submenu: [
        goItem(acts, 'capture', { label: 'Write something down', accelerator: 'CmdOrCtrl+J' }),
        goItem(acts, 'add-person', { label: 'Add person' }),
        { id: 'lock', label: 'Lock now', accelerator: 'CmdOrCtrl+L', click: () => acts.lock() },
        { type: 'separator' },
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    edit,
    view,
    {
      label: 'Go',
      submenu: [
        goItem(acts, 'search', { label: 'Find anything', accelerator: 'CmdOrCtrl+K' }),
        goItem(acts, 'shield', { label: 'Hide or show private words', accelerator: 'CmdOrCtrl+Shift+H' }),
        { type: 'separator' },
        goItem(acts, 'today', { label: 'Today' }),
        goItem(acts, 'summary', { label: 'Summary' }),
        goItem(acts, 'settings', { label: 'Settings', accelerator: 'CmdOrCtrl+,' }),
      ],
    },
    { role: 'help', submenu: [goItem(acts, 'shortcuts', { label: 'Keyboard shortcuts' })] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
