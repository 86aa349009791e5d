import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * The focus for the field that a screen begins with, before the first paint. The widget library's own autofocus comes a
 * frame late after a press of Enter, and never while anything on the page is in transition.
 */
export function useFirstFocus<Field extends HTMLElement>(isFirst: boolean): RefObject<Field | null> {
  const field = useRef<Field>(null)
  const wasFirst = useRef(isFirst)
  useLayoutEffect(() => {
    if (wasFirst.current) takeFocus(field.current)
  }, [])
  return field
}

/**
 * Focuses an element that has just been put on the page. A dialog below takes the focus back until the one above is known
 * to be there, which is at the end of the same commit: then it is asked once more, before any key.
 */
export function takeFocus(element: HTMLElement | null | undefined): void {
  element?.focus()
  queueMicrotask(() => {
    if (element?.isConnected && document.activeElement !== element) element.focus()
  })
}
