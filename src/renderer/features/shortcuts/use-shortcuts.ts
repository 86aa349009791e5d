import { useEffect, useRef } from 'react'
import { nameOfKey, progressAfter, type Shortcut } from './shortcut.ts'

/** Where keys are for writing or choosing: there no shortcut acts. */
const busy =
  'input, textarea, select, [contenteditable="true"], [role="spinbutton"], [role="listbox"], [role="menu"], [role="dialog"], [role="alertdialog"]'

const isBusy = (target: EventTarget | null): boolean =>
  (target instanceof Element && target.closest(busy) !== null) ||
  document.querySelector('[role="dialog"], [role="alertdialog"], [role="listbox"], [role="menu"]') !== null

/** How long the second key of a pair may take. */
const patienceMs = 1_500

/** Calls `act` for every shortcut of the page that is typed outside of fields, dialogs and menus. */
export function useShortcuts(act: (shortcut: Shortcut) => void): void {
  const newest = useRef(act)
  newest.current = act
  useEffect(() => {
    let pending: readonly string[] = []
    let last = 0
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isBusy(event.target)) return
      if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
      const progress = progressAfter(event.timeStamp - last > patienceMs ? [] : pending, nameOfKey(event))
      pending = progress.pending
      last = event.timeStamp
      if (!progress.found || progress.found.isOnlyListed) return
      event.preventDefault()
      newest.current(progress.found)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
