import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * The focus for the field that a screen begins with, before the first paint. The widget library's own autofocus comes a
 * frame late after a press of Enter, and never while anything on the page is in transition.
 */
export function useFirstFocus<Field extends HTMLElement>(isFirst: boolean): RefObject<Field | null> {
  const field = useRef<Field>(null)
  const wasFirst = useRef(isFirst)
  useLayoutEffect(() => {
    if (wasFirst.current) field.current?.focus()
  }, [])
  return field
}
