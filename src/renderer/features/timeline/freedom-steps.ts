import { freedomHeight, freedomLevels } from '#shared/journal/freedom-level.ts'
import type { TimelineMark } from '#shared/journal/timeline.ts'
import type { TimeScale } from './time-scale.ts'

/** One decision area as a step line: its marks, and an SVG path from the first of them to the end of the scale. */
export interface FreedomLine {
  readonly area: string
  readonly path: string
  readonly steps: readonly { readonly mark: TimelineMark; readonly x: number; readonly y: number }[]
}

/** Height of one area in pixels: seven levels of seven. */
export const freedomHeightInPixels = freedomLevels.length * 7

const heightOf = (mark: TimelineMark): number =>
  mark.level === null ? freedomHeightInPixels : freedomHeightInPixels - freedomHeight(mark.level) * 7 + 3.5

/** Draws each area as steps: a level holds until the next change, so the line never slopes. */
export function freedomLines(marks: readonly TimelineMark[], scale: TimeScale): FreedomLine[] {
  const byArea = Map.groupBy(marks, (mark) => mark.group ?? '')
  return [...byArea].map(([area, changes]) => {
    const steps = changes.map((mark) => ({ mark, x: scale.xOf(mark.day), y: heightOf(mark) }))
    const [first, ...rest] = steps
    const path = first ? `M${first.x},${first.y}${rest.map(({ x, y }) => `H${x}V${y}`).join('')}H${scale.width}` : ''
    return { area, path, steps }
  })
}
