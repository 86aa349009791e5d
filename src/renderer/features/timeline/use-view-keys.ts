import { useEffect, useRef } from 'react'

/** Where keys are for writing or choosing. */
const busy = 'input, textarea, select, [contenteditable="true"], [role="spinbutton"], [role="listbox"], [role="menu"]'

/** Single letters that act wherever the focus is on this page, but in fields and under dialogs. */
export function useViewKeys(acts: Readonly<Record<string, () => void>>): void {
  const newest = useRef(acts)
  newest.current = acts
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const act = newest.current[event.key]
      if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest(busy)) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
