import { useSyncExternalStore } from 'react'

// The same width as in styles/tokens.css and frame.module.css; custom properties do not reach media queries.
const narrow = '(width < 720px)'

const subscribe = (listener: () => void): (() => void) => {
  const query = window.matchMedia(narrow)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** True when a sidebar beside the page would leave too little of it: a small window, or 200 % zoom. */
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(narrow).matches)
