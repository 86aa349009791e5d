import type { LaneDrawing } from './lane-drawing.ts'

/** A drawing further down. */
export const movedDown = (drawing: LaneDrawing, top: number): LaneDrawing => ({
  height: drawing.height,
  lines: drawing.lines.map((line) => ({ ...line, top: (line.top ?? 0) + top })),
  texts: drawing.texts.map((text) => ({ ...text, y: text.y + top })),
  points: drawing.points.map((point) => ({ ...point, y: point.y + top })),
})

/** Drawings one under the other, as one. */
export function stacked(drawings: readonly LaneDrawing[]): LaneDrawing {
  let height = 0
  const placed = drawings.map((drawing) => {
    const moved = movedDown(drawing, height)
    height += drawing.height
    return moved
  })
  return {
    height,
    lines: placed.flatMap(({ lines }) => lines),
    texts: placed.flatMap(({ texts }) => texts),
    points: placed.flatMap(({ points }) => points),
  }
}
