import { useEffect, useRef } from 'react'

type Act = 'next' | 'back' | 'skip' | 'another' | 'pause'

/** With Alt, so that every key stays free for writing; Escape pauses when no form or dialog took it first. */
const actOfKey = (event: KeyboardEvent): Act | null => {
  if (event.key === 'Escape') return 'pause'
  if (!event.altKey || event.ctrlKey || event.metaKey) return null
  if (event.key === 'ArrowRight') return 'next'
  if (event.key === 'ArrowLeft') return 'back'
  if (event.code === 'KeyN') return 'another'
  return event.code === 'KeyS' ? 'skip' : null
}

/** The keys of the walk: Alt → next, Alt ← back, Alt S skip, Alt N another question, Escape pause. */
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
