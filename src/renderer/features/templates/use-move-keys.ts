import { useEffect, useRef } from 'react'

/** A step, or a question of a step. */
export interface Place {
  readonly stepId: string
  readonly questionId?: string
}

const byKey: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 }

/** Steps and questions carry their ids as `data-step` and `data-question`. */
function placeOf(target: EventTarget | null): Place | null {
  if (!(target instanceof Element)) return null
  const stepId = target.closest('[data-step]')?.getAttribute('data-step')
  const questionId = target.closest('[data-question]')?.getAttribute('data-question')
  if (!stepId) return null
  return questionId ? { stepId, questionId } : { stepId }
}

/** Alt ↑ and Alt ↓ move the step or the question that holds the focus. */
export function useMoveKeys(move: (place: Place, by: 1 | -1) => void): void {
  const newest = useRef(move)
  newest.current = move
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const by = byKey[event.key]
      const place = by && event.altKey && !event.ctrlKey && !event.metaKey ? placeOf(event.target) : null
      if (!place || !by) return
      event.preventDefault()
      newest.current(place, by)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
