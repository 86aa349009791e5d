import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { keyCombination } from './accelerator.ts'
import { app } from './app.ts'
import { focusedWindow } from './browser-window.ts'
import { serveDriver, tellDriver } from './driver-connection.ts'
import { limited } from './unsupported.ts'

type Options = Electron.MenuItemConstructorOptions

/** Roles that do something here; the others (copy, zoom, …) only the operating system or Chromium could do. */
const ROLE_ACTIONS: Record<string, () => void> = {
  quit: () => app.quit(),
  close: () => focusedWindow()?.close(),
}
const ROLE_ACCELERATORS: Record<string, string> = { quit: 'CmdOrCtrl+Q', close: 'CmdOrCtrl+W' }

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
  /** Nobody can choose from it: the menu is dismissed at once. */
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
  tellDriver('setAccelerators', combinations)
}

const statics = limited('Menu', { buildFromTemplate, setApplicationMenu, getApplicationMenu: () => applicationMenu })

export const Menu = new Proxy(StandInMenu, {
  construct: () => limited('Menu', new StandInMenu()),
  get: (_class, name) => Reflect.get(statics, name),
})
export const MenuItem = new Proxy(StandInMenuItem, {
  construct: (_class, [options]) => limited('MenuItem', new StandInMenuItem(options)),
})

serveDriver({ acceleratorPressed: (itemNumber) => applicationMenu?.allItems()[itemNumber]?.click() })
