import type { KeyCombination } from '../calls.ts'

export interface MenuKeysOptions {
  onAccelerator: (itemNumber: number) => void
  /** A key that the menu bar got: `Alt` or Alt with a mnemonic gives it the keyboard, `Pointer` takes it away. */
  onMenuKey: (key: string) => void
}

export interface MenuOfPage {
  combinations: readonly KeyCombination[]
  mnemonics: string | null
}

export interface MenuKeys {
  /** `mnemonics`: the letters that open a menu with Alt; null on a Mac, whose menu bar Alt does not lead to. */
  setMenu(menu: MenuOfPage): void
  /** Gives the keyboard back to the page. */
  release(): void
}

/**
 * What Electron does with a key that the page left alone (seen in Electron 25, read in root_view.cc): it triggers the
 * accelerators of the menu, Alt with a mnemonic opens a menu, and Alt alone gives the keyboard to the menu bar
 * (electron/menu-bar.ts). Whether the page took a key is known when its event is over: at the end of its way through the page, or, when a
 * handler stopped it, before the next one. Injected: it must not refer to anything outside itself.
 */
export function watchMenuKeys({ onAccelerator, onMenuKey }: MenuKeysOptions): MenuKeys {
  let combinations: readonly KeyCombination[] = []
  let mnemonics: string | null = null
  let waiting: KeyboardEvent | null = null
  let isAltAlone = false
  let hasKeyboard = false

  /** The key by its sign; by its place where that is of no Latin alphabet, and for digits. */
  const virtualKeyOf = ({ key, code }: KeyboardEvent): string => {
    if (code.startsWith('Numpad')) return code.toLowerCase()
    const place = /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase()
    if (place && (/\d/.test(place) || !/^[ -~\u00c0-\u024f]/.test(key))) return place
    const unshifted: Record<string, string> = { '+': '=', _: '-', '<': ',', '>': '.', '?': '/', ':': ';' }
    return unshifted[key] ?? key.toLowerCase()
  }
  const isPressed = (combination: KeyCombination, event: KeyboardEvent): boolean =>
    virtualKeyOf(event) === combination.virtualKey &&
    event.ctrlKey === combination.control &&
    event.metaKey === combination.meta &&
    event.altKey === combination.alt &&
    event.shiftKey === combination.shift

  const takeKeyboard = (key: string): void => {
    hasKeyboard = key === 'Alt' || mnemonics?.includes(key) === true
    if (hasKeyboard) onMenuKey(key)
  }
  const followAlt = (event: KeyboardEvent): void => {
    const isAlt = event.key === 'Alt'
    const isWithAlt = event.type === 'keydown' && !isAlt && event.altKey
    if (isWithAlt) takeKeyboard(virtualKeyOf(event))
    if (event.type === 'keyup' && isAlt && isAltAlone) takeKeyboard('Alt')
    if (!isWithAlt) isAltAlone = event.type === 'keydown' && isAlt
  }
  const judge = (): void => {
    const event = waiting
    waiting = null
    if (!event || event.defaultPrevented) return
    const pressed = event.type === 'keydown' ? combinations.find((each) => isPressed(each, event)) : undefined
    if (pressed) {
      event.preventDefault()
      if (!event.repeat) onAccelerator(pressed.itemNumber)
    }
    if (mnemonics !== null) followAlt(event)
  }
  const swallow = (event: KeyboardEvent): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
    if (event.type === 'keydown') onMenuKey(event.key)
  }
  const judgeLater = (event: KeyboardEvent): void => {
    waiting = event
    // Added last, it runs after all listeners of the page.
    window.removeEventListener(event.type as 'keydown', judge)
    window.addEventListener(event.type as 'keydown', judge)
    setTimeout(judge)
  }
  const watch = (event: KeyboardEvent): void => {
    judge()
    if (hasKeyboard) swallow(event)
    else judgeLater(event)
  }
  window.addEventListener('keydown', watch, true)
  window.addEventListener('keyup', watch, true)
  window.addEventListener('pointerdown', () => hasKeyboard && onMenuKey('Pointer'), true)
  return {
    setMenu(menu) {
      combinations = menu.combinations
      mnemonics = menu.mnemonics
    },
    release() {
      hasKeyboard = false
    },
  }
}
