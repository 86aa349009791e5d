import type { KeyCombination } from '../calls.ts'

const NAMED_KEYS: Record<string, string> = {
  plus: '+',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
}

function codeOf(key: string): string {
  if (/^[a-z]$/.test(key)) return `Key${key.toUpperCase()}`
  return /^\d$/.test(key) ? `Digit${key}` : ''
}

/** Electron's accelerator text, e.g. `CmdOrCtrl+Shift+L`, in the terms of KeyboardEvent. */
export function keyCombination(accelerator: string): Omit<KeyCombination, 'itemNumber'> {
  const parts = accelerator.toLowerCase().split('+')
  const name = parts.pop() ?? ''
  const has = (...names: string[]): boolean => names.some((modifier) => parts.includes(modifier))
  const isMac = process.platform === 'darwin'
  const primary = has('cmdorctrl', 'commandorcontrol')
  const key = NAMED_KEYS[name] ?? name
  return {
    key,
    code: codeOf(key),
    control: has('ctrl', 'control') || (primary && !isMac),
    meta: has('cmd', 'command', 'meta', 'super') || (primary && isMac),
    alt: has('alt', 'option'),
    shift: has('shift'),
  }
}
