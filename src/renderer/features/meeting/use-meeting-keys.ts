import { useEffect, useRef } from 'react'

type Act = 'next' | 'back' | 'skip' | 'another' | 'earlier' | 'later' | 'pause'

/** The places of letters: with Alt, a Mac's key says another character. */
const actOfCode: Readonly<Record<string, Act>> = {
  ArrowRight: 'next',
  ArrowLeft: 'back',
  ArrowUp: 'earlier',
  ArrowDown: 'later',
  KeyS: 'skip',
  KeyN: 'another',
}

/** With Alt, so that every key stays free for writing; Escape pauses when no form or dialog took it first. */
const actOfKey = (event: KeyboardEvent): Act | null => {
  if (event.key === 'Escape') return 'pause'
  if (!event.altKey || event.ctrlKey || event.metaKey) return null
  return actOfCode[event.code] ?? null
}

/** The keys of the walk, as they are listed under `?`. */
export function useMeetingKeys(acts: { readonly [Name in Act]: () => unknown }): void {
  const newest = useRef(acts)
  newest.current = acts
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const act = event.defaultPrevented ? null : actOfKey(event)
      if (!act) return
      event.preventDefault()
      newest.current[act]()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
