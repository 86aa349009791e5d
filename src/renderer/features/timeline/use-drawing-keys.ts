import { useRef } from 'react'
import type { TimedMark } from '#shared/journal/timeline-mark.ts'
import { onChord } from '../../keys/use-chords.ts'
import type { Drawing } from './draw-timeline.ts'
import { type DrawingAct, drawingActs, nextMark, pointWith } from './drawing-keys.ts'
import type { DrawnPoint } from './lane-drawing.ts'
import { centredView, movedView, type TimeView, type ViewLimits, wholeView, zoomedView } from './time-view.ts'
import type { ViewStore } from './view-store.ts'

interface DrawingKeys {
  readonly drawing: Drawing
  /** In the order of time. */
  readonly points: readonly DrawnPoint[]
  readonly marks: readonly TimedMark[]
  readonly store: ViewStore
  readonly limits: ViewLimits
  readonly current: string | null
  readonly onCurrent: (markId: string) => void
  readonly onOpen: (marks: DrawnPoint['marks']) => void
}

const zoomStep = 1.5

/** The keys of the drawing. `g` and then `t` goes to Today as everywhere, so a `t` after `g` is left alone. */
export function useDrawingKeys(keys: DrawingKeys): ReturnType<typeof onChord> {
  const before = useRef('')
  return onChord((chord) => {
    const isPair = before.current === 'g'
    before.current = chord
    const act = drawingActs[chord]
    if (!act || (isPair && act === 'today')) return false
    perform(act, keys)
    return true
  })
}

function perform(act: DrawingAct, keys: DrawingKeys): void {
  const { points, marks, store, limits, current, onCurrent, onOpen } = keys
  const view = store.get()
  const here = pointWith(points, current)
  const moved = viewAfter(act, here?.marks[0].at ?? view.from + view.days / 2, keys)
  if (moved) store.set(moved, true)
  else if (act === 'open') {
    if (here) onOpen(here.marks)
  } else {
    const next = nextMark(act, { points, marks, current })
    if (!next) return
    if (next.at < view.from || next.at > view.from + view.days) store.set(centredView(next.at, view.days, limits), true)
    onCurrent(next.id)
  }
}

/** The view that a key leads to; null for a key that moves something else. */
function viewAfter(act: DrawingAct, around: number, { drawing, store, limits }: DrawingKeys): TimeView | null {
  const view = store.get()
  switch (act) {
    case 'nearer':
      return zoomedView(view, { factor: 1 / zoomStep, around }, limits)
    case 'further':
      return zoomedView(view, { factor: zoomStep, around }, limits)
    case 'back':
      return movedView(view, -view.days / 3, limits)
    case 'forth':
      return movedView(view, view.days / 3, limits)
    case 'today':
      return centredView(drawing.scale.today, view.days, limits)
    case 'all':
      return wholeView(limits)
    default:
      return null
  }
}
