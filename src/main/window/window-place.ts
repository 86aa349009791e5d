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

/** The screen that shows most of the window among those where it can be reached. */
const screenOf = (bounds: Bounds, areas: readonly Bounds[]): Bounds | undefined =>
  areas
    .filter((area) => isReachableOn(area, bounds))
    .toSorted((one, other) => shown(other, bounds) - shown(one, bounds))[0]

const shown = (area: Bounds, bounds: Bounds): number =>
  Math.max(0, overlap(area.x, area.width, bounds.x, bounds.width)) *
  Math.max(0, overlap(area.y, area.height, bounds.y, bounds.height))

/** A length that fits, at least as long as the design allows where the screen has so much. */
const fitted = (wanted: number, smallest: number, room: number): number => Math.min(Math.max(wanted, smallest), room)

/** The nearest start at which a length that was cut to its room lies in it wholly; one that fits may stand out. */
const startIn = (start: number, length: number, wanted: number, from: number): number =>
  length < wanted ? from : start

/** What fits every screen. */
const roomOnAny = (areas: readonly Bounds[]): Bounds => ({
  x: 0,
  y: 0,
  width: areas.length === 0 ? firstSize.width : Math.min(...areas.map(({ width }) => width)),
  height: areas.length === 0 ? firstSize.height : Math.min(...areas.map(({ height }) => height)),
})

interface WindowPlace {
  readonly width: number
  readonly height: number
  readonly x?: number
  readonly y?: number
  readonly minWidth: number
  readonly minHeight: number
}

/**
 * Where to put the window: where it was, unless that screen is gone; then in the middle, in the size it had. Never larger
 * than a work area (`screens`): a centred window comes on the screen that the system chooses, so it fits each. Pixels; an
 * answer without `x` and `y` is centred.
 */
export function placeWindow(kept: Bounds | null, screens: readonly Bounds[]): WindowPlace {
  const there = kept ? screenOf(kept, screens) : undefined
  const room = there ?? roomOnAny(screens)
  const wanted = kept ?? firstSize
  const size = {
    width: fitted(wanted.width, smallestSize.width, room.width),
    height: fitted(wanted.height, smallestSize.height, room.height),
    minWidth: Math.min(smallestSize.width, room.width),
    minHeight: Math.min(smallestSize.height, room.height),
  }
  if (!(kept && there)) return size
  const x = startIn(kept.x, size.width, kept.width, room.x)
  const y = startIn(kept.y, size.height, kept.height, room.y)
  return { ...size, x, y }
}
