import { type KeyboardEvent, useMemo, useState } from 'react'
import type { PlacedLane } from './draw-lanes.ts'

/** The id of a point is that of its first mark. */
export const pointId = (point: PlacedLane['points'][number]): string => point.marks[0].id

/** Every point of every lane in the order of its day, so that ← and → read the story in time. */
const idsInTime = (lanes: readonly PlacedLane[]): string[] =>
  lanes
    .flatMap((lane) => lane.points.map((point) => ({ id: pointId(point), x: point.x, y: lane.top + point.y })))
    .toSorted((a, b) => a.x - b.x || a.y - b.y)
    .map(({ id }) => id)

const stepOfKey = (key: string, at: number, count: number): number | null => {
  if (key === 'ArrowRight') return Math.min(at + 1, count - 1)
  if (key === 'ArrowLeft') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

/** One stop for the Tab key in the whole drawing; arrows, Home and End move inside it. */
export function useMarkFocus(lanes: readonly PlacedLane[]) {
  const ids = useMemo(() => idsInTime(lanes), [lanes])
  const [chosen, setChosen] = useState<string | null>(null)
  const current = chosen !== null && ids.includes(chosen) ? chosen : (ids.at(-1) ?? null)
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>): void => {
    const next = stepOfKey(event.key, current === null ? 0 : ids.indexOf(current), ids.length)
    const id = next === null ? undefined : ids[next]
    if (id === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    setChosen(id)
    event.currentTarget.querySelector<SVGElement>(`[data-point="${id}"]`)?.focus()
  }
  return { current, set: setChosen, onKeyDown }
}
