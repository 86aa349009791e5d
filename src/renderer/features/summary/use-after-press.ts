import { useEffect, useRef } from 'react'

/**
 * Answers a function that does `act` at once, or when the pointer is down as soon as it is up. A press takes the focus
 * away when it begins; a page that moved then would slip from under it, and the press would be lost.
 */
export function useAfterPress(isListening: boolean, act: () => void): () => void {
  const isDown = useRef(false)
  const isWaiting = useRef(false)
  const newest = useRef(act)
  newest.current = act
  useEffect(() => {
    if (!isListening) return undefined
    isDown.current = false
    isWaiting.current = false
    const onDown = (): void => {
      isDown.current = true
    }
    const onUp = (): void => {
      isDown.current = false
      // After the press itself was dealt with.
      if (isWaiting.current) setTimeout(() => newest.current())
    }
    addEventListener('pointerdown', onDown, true)
    for (const name of ['pointerup', 'pointercancel']) addEventListener(name, onUp, true)
    return () => {
      removeEventListener('pointerdown', onDown, true)
      for (const name of ['pointerup', 'pointercancel']) removeEventListener(name, onUp, true)
    }
  }, [isListening])
  return () => {
    if (isDown.current) isWaiting.current = true
    else newest.current()
  }
}
