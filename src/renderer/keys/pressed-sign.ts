/** What of a KeyboardEvent decides which shortcut it is. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly isComposing: boolean
  /** 229 while an input method takes the key, also where `isComposing` is not set yet. */
  readonly keyCode: number
  getModifierState(name: string): boolean
}

const keyOfInputMethod = 229

/** True for a key that belongs to an input method: one that composes, or will. */
export const isComposed = ({ isComposing, keyCode, key }: KeyPress): boolean =>
  isComposing || keyCode === keyOfInputMethod || key === 'Process'

/** Keys that say nothing alone. A dead key waits for the letter that it goes onto. */
const silent = new Set(
  'Dead Unidentified Compose Shift Control Alt AltGraph Meta CapsLock NumLock ScrollLock Fn FnLock Hyper Super Symbol'.split(
    ' ',
  ),
)

/** What stands on the keys of a US keyboard beside letters and digits, without and with Shift. */
const usSigns: Readonly<Record<string, string>> = {
  Backquote: '`~',
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  Semicolon: ';:',
  Quote: '\'"',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
}

/** What a US keyboard would write with the key at this place; null for a place that writes nothing there. */
function signAtPlace(code: string, isShifted: boolean): string | null {
  const [, plain] = /^(?:Key|Digit)(.)$/.exec(code) ?? []
  return plain?.toLowerCase() ?? usSigns[code]?.charAt(isShifted ? 1 : 0) ?? null
}

/** Signs of alphabets other than Latin; what all scripts share (`µ`, `§`, `+`) is none of them. */
const isOfOtherScript = (key: string): boolean => !/^[\p{ASCII}\p{scx=Latin}\p{scx=Common}\p{scx=Inherited}]/u.test(key)

/** The place of a digit in the row above the letters, where some keyboards write other signs without Shift. */
const digitAtPlace = (code: string): string | undefined => /^Digit(\d)$/.exec(code)?.[1]

/**
 * What a key says to a shortcut: a lower-case letter, a sign, or the name of a key that writes nothing. The sign counts, so
 * that AZERTY and Dvorak have their own; the place counts when the sign is of another alphabet. Null when it says nothing.
 */
export function signOf({ key, code, shiftKey, altKey, ctrlKey, metaKey }: KeyPress): string | null {
  if (silent.has(key)) return null
  if (key === ' ') return 'Space'
  // Windows writes a sign by its number with Alt and the number pad.
  if (altKey && code.startsWith('Numpad')) return null
  const digit = altKey || ctrlKey || metaKey ? digitAtPlace(code) : undefined
  if (digit && !/^[a-z\d]$/i.test(key)) return digit
  if (isOfOtherScript(key)) return signAtPlace(code, shiftKey)
  return /^[\p{ASCII}]{2,}$/u.test(key) ? key : key.toLowerCase()
}
