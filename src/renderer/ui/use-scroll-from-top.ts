import { useLayoutEffect } from 'react'

/** Each screen begins at its top: what was scrolled in the one before says nothing about this one. */
export function useScrollFromTop(screen: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the screen is what it waits for
  useLayoutEffect(() => {
    // Newer engines answer with a promise, which an effect would take for its end.
    void window.scrollTo(0, 0)
  }, [screen])
}
