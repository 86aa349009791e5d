import { isComposed } from './pressed-sign.ts'

/** The buttons at the side of a mouse, as a page numbers them. */
const sideButtons: Readonly<Record<number, () => void>> = {
  3: () => window.history.back(),
  4: () => window.history.forward(),
}

/** What is open in a layer of its own, and not on its way out. */
const dialogs = ':is([role="dialog"], [role="alertdialog"]):not([data-exiting], [data-exiting] *)'

function passToDialog(event: KeyboardEvent): void {
  const top = [...document.querySelectorAll(dialogs)].at(-1)
  if (event.key !== 'Escape' || event.target !== document.body || !top) return
  event.preventDefault()
  event.stopImmediatePropagation()
  top.dispatchEvent(new KeyboardEvent('keydown', { key: event.key, code: event.code, bubbles: true, cancelable: true }))
}

/**
 * Four things that hold for the whole page, whatever has the focus:
 *
 * - A key of an input method reaches no handler, the widget library's included: Escape takes a conversion back, and nothing
 *   else ends with it.
 * - Alt that was held for another key does not give the keyboard to the menu bar when it is let go first: the menu bar
 *   follows whatever keyup the page does not prevent.
 * - Escape is for the dialog on top, also in the moment in which nothing has the focus: a list that has just closed gives
 *   it back a frame later.
 * - The buttons at the side of the mouse go back and forth. Chromium would do it as well; then this is not asked twice.
 */
export function guardKeys(): void {
  let hasAltBeenUsed = false
  const onDown = (event: KeyboardEvent): void => {
    if (isComposed(event)) event.stopImmediatePropagation()
    else passToDialog(event)
    if (event.key === 'Alt') hasAltBeenUsed &&= event.repeat
    else hasAltBeenUsed ||= event.altKey
  }
  const onUp = (event: KeyboardEvent): void => {
    if (event.key !== 'Alt') return
    if (hasAltBeenUsed) event.preventDefault()
    hasAltBeenUsed = false
  }
  const onButton = (event: MouseEvent): void => {
    const go = sideButtons[event.button]
    if (!go) return
    event.preventDefault()
    if (event.type === 'mouseup') go()
  }
  window.addEventListener('keydown', onDown, true)
  window.addEventListener('keyup', onUp, true)
  window.addEventListener('mousedown', onButton, true)
  window.addEventListener('mouseup', onButton, true)
}
