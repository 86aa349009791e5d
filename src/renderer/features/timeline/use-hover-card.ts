import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DrawnPoint } from './lane-drawing.ts'

export interface PointedAt {
  readonly point: DrawnPoint
  readonly y: number
}

const showsAfterMs = 120
/** Long enough to go from the mark to a link on its card. */
const hidesAfterMs = 260

/** Which mark the pointer rests on; its card stays while the pointer is on the card itself. */
export function useHoverCard() {
  const [hovered, setHovered] = useState<PointedAt | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const later = useCallback((next: PointedAt | null, ms: number): void => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setHovered(next), ms)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])
  const acts = useMemo(
    () => ({
      point: (point: DrawnPoint | null, y: number) => later(point && { point, y }, point ? showsAfterMs : hidesAfterMs),
      stay: () => clearTimeout(timer.current),
      leave: () => later(null, hidesAfterMs),
      hide: () => {
        clearTimeout(timer.current)
        setHovered(null)
      },
    }),
    [later],
  )
  return { hovered, ...acts }
}
