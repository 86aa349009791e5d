import type { KeyCombination } from '../calls.ts'
import { settings } from './settings.ts'

/** Electron's names of keys, as those that `virtualKeyOf` in page/menu-keys.ts answers; with Shift where it says so itself. */
const NAMED_KEYS: Record<string, string> = {
  plus: 'shift =',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
  numadd: 'numpadadd',
  numsub: 'numpadsubtract',
}
const NAMED = /^(f\d{1,2}|tab|escape|enter|backspace|delete|home|end|pageup|pagedown|arrow\w+|numpad\w+)$/

function virtualKey(name: string): string {
  const pad = /^num(\d)$/.exec(name)?.[1]
  const key = pad === undefined ? (NAMED_KEYS[name] ?? name) : `numpad${pad}`
  if (/^(shift )?[ -~]$/.test(key) || NAMED.test(key)) return key
  throw new Error(`accelerator key '${name}' is not supported by the Chromium stand-in`)
}

/** Electron's accelerator text, e.g. `CmdOrCtrl+Shift+L`, in the terms of KeyboardEvent. */
export function keyCombination(accelerator: string): Omit<KeyCombination, 'itemNumber'> {
  const parts = accelerator.toLowerCase().split('+')
  const [written, isShifted] = virtualKey(parts.pop() ?? '')
    .split(' ')
    .filter(Boolean)
    .toReversed()
  const has = (...names: string[]): boolean => names.some((modifier) => parts.includes(modifier))
  const isMac = settings.platform === 'darwin'
  const primary = has('cmdorctrl', 'commandorcontrol')
  return {
    virtualKey: written ?? ' ',
    control: has('ctrl', 'control') || (primary && !isMac),
    meta: has('cmd', 'command', 'meta', 'super') || (primary && isMac),
    alt: has('alt', 'option'),
    shift: has('shift') || isShifted !== undefined,
  }
}
