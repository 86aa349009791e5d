import { moveChords } from '../../keys/shortcuts.ts'
import { useChords } from '../../keys/use-chords.ts'

/** A step, or a question of a step. */
export interface Place {
  readonly stepId: string
  readonly questionId?: string
}

/** Steps and questions carry their ids as `data-step` and `data-question`. */
function focusedPlace(): Place | null {
  const { activeElement } = document
  const stepId = activeElement?.closest('[data-step]')?.getAttribute('data-step')
  const questionId = activeElement?.closest('[data-question]')?.getAttribute('data-question')
  if (!stepId) return null
  return questionId ? { stepId, questionId } : { stepId }
}

/** Alt ↑ and Alt ↓ move the step or the question that holds the focus. */
export function useMoveKeys(move: (place: Place, by: 1 | -1) => void): void {
  const moveBy = (by: 1 | -1) => (): boolean => {
    const place = focusedPlace()
    if (place) move(place, by)
    return place !== null
  }
  useChords({ [moveChords.before]: moveBy(-1), [moveChords.after]: moveBy(1) }, { whileWriting: true })
}
