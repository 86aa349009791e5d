import { flushSync } from 'react-dom'

/** Moves things on screen and leaves the focus where it was: a node that changes places loses it. */
export function keepFocus(change: () => void): void {
  const focused = document.activeElement
  flushSync(change)
  if (!(focused instanceof HTMLElement)) return
  // At an end of the list its own button rests; the one beside it takes the focus.
  const target = focused.matches(':disabled') ? focused.parentElement?.querySelector('button:enabled') : focused
  if (target instanceof HTMLElement && target !== document.activeElement) target.focus()
}
