export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Source: design.md, Frame. */
export const smallestSize = { width: 960, height: 640 } as const
export const firstSize = { width: 1280, height: 820 } as const

/** How much of the window must lie on a screen for a hand to reach its title bar. */
const reachable = 100

const overlap = (startA: number, lengthA: number, startB: number, lengthB: number): number =>
  Math.min(startA + lengthA, startB + lengthB) - Math.max(startA, startB)

const isReachableOn = (area: Bounds, bounds: Bounds): boolean =>
  overlap(area.x, area.width, bounds.x, bounds.width) >= reachable &&
  bounds.y >= area.y &&
  overlap(area.y, area.height, bounds.y, bounds.height) >= reachable

/**
 * Where to put the window: where it was, unless that screen is gone; then in the middle, in the size it had.
 * Pixels; an answer without `x` and `y` is centred.
 */
export function placeWindow(
  kept: Bounds | null,
  screens: readonly Bounds[],
): { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number } {
  if (!kept) return firstSize
  const size = {
    width: Math.max(kept.width, smallestSize.width),
    height: Math.max(kept.height, smallestSize.height),
  }
  const isReachable = screens.some((area) => isReachableOn(area, kept))
  return isReachable ? { ...size, x: kept.x, y: kept.y } : size
}
