import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import type { EditCommand } from '../calls.ts'
import { keyCombination } from './accelerator.ts'
import { app } from './app.ts'
import { focusedWindow } from './browser-window.ts'
import { driver, serveDriver, tellDriver } from './driver-connection.ts'
import { MenuBar, mnemonicOf } from './menu-bar.ts'
import { settings } from './settings.ts'
import { limited } from './unsupported.ts'

type Options = Electron.MenuItemConstructorOptions

const zoom = (level: (before: number) => number) => (): void => {
  const contents = focusedWindow()?.webContents
  contents?.setZoomLevel(level(contents.getZoomLevel()))
}
const edit = (command: EditCommand) => (): void => {
  const window = focusedWindow()
  if (window) void driver.call('editPage', window.id, command).catch(() => undefined)
}
const nothing = (): void => undefined

/** The roles that there are here, in lower case as Electron keeps them; a role that does nothing only the system could do. */
const ROLE_ACTIONS: Record<string, () => void> = {
  quit: () => app.quit(),
  close: () => focusedWindow()?.close(),
  resetzoom: zoom(() => 0),
  zoomin: zoom((before) => before + 0.5),
  zoomout: zoom((before) => before - 0.5),
  undo: edit('undo'),
  redo: edit('redo'),
  cut: edit('cut'),
  copy: edit('copy'),
  paste: edit('paste'),
  selectall: edit('selectAll'),
  togglefullscreen: nothing,
  help: nothing,
  appmenu: nothing,
  windowmenu: nothing,
}
const ROLE_ACCELERATORS: Record<string, string> = {
  quit: 'CmdOrCtrl+Q',
  close: 'CmdOrCtrl+W',
  resetzoom: 'CmdOrCtrl+0',
  zoomin: 'CmdOrCtrl+Plus',
  zoomout: 'CmdOrCtrl+-',
  togglefullscreen: 'F11',
}

class StandInMenuItem {
  readonly id: string | undefined
  readonly label: string
  readonly role: string | undefined
  readonly type: string
  readonly accelerator: string | undefined
  readonly submenu: StandInMenu | undefined
  enabled: boolean
  visible: boolean
  checked: boolean
  private readonly onClick: Options['click']

  constructor(options: Options) {
    const { id, label, role, submenu, accelerator } = options
    this.id = id
    this.label = label ?? role ?? ''
    this.role = role?.toLowerCase()
    if (this.role && !(this.role in ROLE_ACTIONS))
      throw new Error(`menu role '${role}' is not supported by the Chromium stand-in`)
    this.submenu = Array.isArray(submenu) ? buildFromTemplate(submenu) : undefined
    this.type = options.type ?? (submenu ? 'submenu' : 'normal')
    this.accelerator = accelerator ?? ROLE_ACCELERATORS[this.role ?? '']
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.onClick = options.click
  }

  click(event: object = {}): void {
    if (!this.enabled) return
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.onClick) Reflect.apply(this.onClick, undefined, [this, focusedWindow() ?? undefined, event])
    else ROLE_ACTIONS[this.role ?? '']?.()
  }
}

class StandInMenu extends EventEmitter {
  readonly items: StandInMenuItem[] = []

  append(item: StandInMenuItem): void {
    this.items.push(item)
  }
  getMenuItemById(id: string): StandInMenuItem | null {
    return this.allItems().find((item) => item.id === id) ?? null
  }
  /** No one can choose from it: the menu is dismissed at once. */
  popup(options?: Electron.PopupOptions): void {
    this.emit('menu-will-show', {})
    this.emit('menu-will-close', {})
    options?.callback?.()
  }
  allItems(): StandInMenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.allItems() ?? [])])
  }
}

let applicationMenu: StandInMenu | null = null

function buildFromTemplate(template: readonly (Options | StandInMenuItem)[]): StandInMenu {
  const menu = limited('Menu', new StandInMenu())
  for (const entry of template) {
    menu.append(entry instanceof StandInMenuItem ? entry : limited('MenuItem', new StandInMenuItem(entry)))
  }
  return menu
}

function setApplicationMenu(menu: StandInMenu | null): void {
  applicationMenu = menu
  const combinations = (menu?.allItems() ?? []).flatMap(({ accelerator }, itemNumber) =>
    accelerator ? [{ itemNumber, ...keyCombination(accelerator) }] : [],
  )
  const isBar = menu !== null && settings.platform !== 'darwin'
  const mnemonics = isBar ? menu.items.map(({ label }) => mnemonicOf(label) ?? '').join('') : null
  tellDriver('setMenu', { combinations, mnemonics })
}

const menuBar = new MenuBar(() => tellDriver('releaseKeyboard'))

const statics = limited('Menu', {
  prototype: StandInMenu.prototype,
  buildFromTemplate,
  setApplicationMenu,
  getApplicationMenu: () => applicationMenu,
})

export const Menu = new Proxy(StandInMenu, {
  construct: () => limited('Menu', new StandInMenu()),
  get: (_class, name) => Reflect.get(statics, name),
})
export const MenuItem = new Proxy(StandInMenuItem, {
  construct: (_class, [options]) => limited('MenuItem', new StandInMenuItem(options)),
})

serveDriver({
  acceleratorPressed: (itemNumber) => applicationMenu?.allItems()[itemNumber]?.click(),
  menuKeyPressed: (key) => menuBar.press(key, applicationMenu?.items ?? []),
})
