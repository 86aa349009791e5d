import { isComposed, type KeyPress, signOf } from './pressed-sign.ts'

/** The systems, as far as their keyboards and menus differ. */
export type Platform = 'mac' | 'windows' | 'linux'

/** The system from what a page calls `navigator.platform`: `MacIntel`, `Win32`, `Linux x86_64`. */
export function platformOf(name: string): Platform {
  if (/^mac|^darwin/i.test(name)) return 'mac'
  return /^win/i.test(name) ? 'windows' : 'linux'
}

export const platform: Platform = platformOf(navigator.platform)

/**
 * Keys pressed at once, by one name on every system: `t`, `?`, `Shift+ArrowLeft`, `Mod+Shift+h`, `Alt+1`.
 * `Mod` is Ctrl, and ⌘ on a Mac. `Alt` is Alt, and ⌃ ⌘ together on a Mac, where Option writes letters and moves by word.
 */
export type Chord = string

/** Null for modifiers that belong to the system or write signs: Option, AltGr (on Windows Ctrl and Alt), the Windows key. */
function modifiersOf({ ctrlKey, metaKey, altKey }: KeyPress, platform: Platform): string | null {
  if (platform === 'mac') {
    if (altKey || (ctrlKey && !metaKey)) return null
    if (metaKey) return ctrlKey ? 'Alt+' : 'Mod+'
    return ''
  }
  if (metaKey || (ctrlKey && altKey)) return null
  if (ctrlKey) return 'Mod+'
  return altKey ? 'Alt+' : ''
}

/** Which chord a key press is; null when it is none: part of a composition, of a sign that is being made, or of the system. */
export function chordOf(press: KeyPress, platform: Platform): Chord | null {
  if (isComposed(press) || press.getModifierState('AltGraph')) return null
  const modifiers = modifiersOf(press, platform)
  const sign = signOf(press)
  if (modifiers === null || sign === null) return null
  // Shift writes signs (`?`, `+`): there it is no part of the chord.
  const hasShift = press.shiftKey && (sign.length > 1 || /^\p{L}$/u.test(sign))
  return `${modifiers}${hasShift ? 'Shift+' : ''}${sign}`
}

/** True for what one types into a field: a letter or sign without Ctrl, ⌘ or Alt. */
export const isTyped = (chord: Chord): boolean => /^(?:Shift\+)?(?:.|Space)$/u.test(chord)

const signs: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  '-': '−',
}
const modifierWords: Readonly<Record<Platform, Readonly<Record<string, string>>>> = {
  mac: { Mod: '⌘', Alt: '⌃ ⌘', Shift: '⇧' },
  windows: { Mod: 'Ctrl' },
  linux: { Mod: 'Ctrl' },
}

/** A chord as it is written beside a button or in the list of shortcuts, on the system of the page: `Ctrl L`, `⌃ ⌘ →`. */
export const shownKeys = (chord: Chord): string =>
  (chord === '+' ? ['+'] : chord.split('+'))
    .map((part) => modifierWords[platform][part] ?? signs[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ')
