/** The part of a menu item that keys choose by. */
interface Choice {
  readonly label: string
  readonly enabled: boolean
  readonly visible: boolean
  readonly type: string
  readonly submenu: { readonly items: readonly Choice[] } | undefined
  click(): void
}

/** The letter after `&`; null for a label without one. */
export const mnemonicOf = (label: string): string | null => /&([^&])/.exec(label)?.[1]?.toLowerCase() ?? null

const firstLetterOf = (label: string): string => label.replace('&', '').charAt(0).toLowerCase()

/** What a letter chooses: the item with this mnemonic, or else the only one that begins with it. */
function chosenBy(key: string, items: readonly Choice[]): Choice | undefined {
  const open = items.filter(({ enabled, visible, type }) => enabled && visible && type !== 'separator')
  const starting = open.filter(({ label }) => mnemonicOf(label) === null && firstLetterOf(label) === key)
  return open.find(({ label }) => mnemonicOf(label) === key) ?? (starting.length === 1 ? starting[0] : undefined)
}

/** Keys that open the menu whose name has the focus in the bar. */
const openingKeys = ['ArrowDown', 'ArrowUp', 'Enter', ' ']

/**
 * The menu bar while it has the keyboard, on Windows and Linux. Alt with a letter opens a menu. Alt alone gives the focus to the
 * first name in the bar, where letters do nothing (seen in Electron 25, read in menu_bar.cc of later ones); in a menu that is
 * open they choose. Escape goes back: out of a menu that was opened from the bar, to the bar.
 */
export class MenuBar {
  /** The place in the bar that has the focus; null without one. */
  private focused: number | null = null
  private open: (readonly Choice[])[] = []
  private readonly released: () => void

  /** `released` gives the keyboard back to the page. */
  constructor(released: () => void) {
    this.released = released
  }

  press(key: string, items: readonly Choice[]): void {
    const isNew = this.focused === null && this.open.length === 0
    let chosen: Choice | undefined
    if (isNew && key === 'Alt') this.focused = 0
    else if (key === 'Alt' || key === 'Pointer') this.giveBack()
    else if (this.focused !== null && this.open.length === 0) this.pressInBar(key, this.focused, items)
    else chosen = this.pressInMenu(key, this.open.at(-1) ?? items)
    if (this.focused === null && this.open.length === 0) this.released()
    chosen?.click()
  }

  private pressInBar(key: string, focused: number, items: readonly Choice[]): void {
    if (key === 'Escape') this.focused = null
    if (key === 'ArrowRight') this.focused = Math.min(focused + 1, items.length - 1)
    if (key === 'ArrowLeft') this.focused = Math.max(focused - 1, 0)
    if (openingKeys.includes(key)) this.open = [items[focused]?.submenu?.items ?? []]
  }

  /** The item that acts, if the key chose one. */
  private pressInMenu(key: string, items: readonly Choice[]): Choice | undefined {
    if (key === 'Escape') this.open.pop()
    const chosen = chosenBy(key.toLowerCase(), items)
    if (chosen?.submenu) this.open.push(chosen.submenu.items)
    if (!chosen || chosen.submenu) return undefined
    this.giveBack()
    return chosen
  }

  private giveBack(): void {
    this.focused = null
    this.open = []
  }
}
