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

/** The menu bar while it has the keyboard, as Windows and Linux know it: letters choose, Escape goes back. */
export class MenuBar {
  private open: (readonly Choice[])[] = []
  private readonly released: () => void

  /** `released` gives the keyboard back to the page. */
  constructor(released: () => void) {
    this.released = released
  }

  press(key: string, items: readonly Choice[]): void {
    const isNew = this.open.length === 0
    if (isNew) this.open = [items]
    if (isNew && key === 'Alt') return
    if (key === 'Escape') this.open.pop()
    const chosen = chosenBy(key.toLowerCase(), this.open.at(-1) ?? [])
    if (chosen?.submenu) this.open.push(chosen.submenu.items)
    if (key === 'Alt' || key === 'Pointer' || (chosen && !chosen.submenu)) this.open = []
    if (this.open.length === 0) this.released()
    if (chosen && !chosen.submenu) chosen.click()
  }
}
