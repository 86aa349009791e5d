import type { LaneName } from '#shared/journal/timeline-lane.ts'
import { axisHeight } from './draw-background.ts'
import { type Drawing, laneHead } from './draw-timeline.ts'
import type { DrawnLine, DrawnPoint, DrawnText, PlacedLane, Shape, Tone } from './lane-drawing.ts'
import { countIn, isRightToLeft, privateStroke, shapePaths } from './shapes.ts'
import type { Colours } from './theme-colours.ts'

export interface Paint {
  readonly context: CanvasRenderingContext2D
  readonly colours: Colours
  readonly fontFamily: string
  readonly laneNames: Readonly<Record<LaneName, string>>
  /** Where the names of lanes begin: on the screen a small arrow stands before them. */
  readonly nameX: number
  /** Only what lies between these two heights is painted. */
  readonly top: number
  readonly bottom: number
}

export const faintness = 0.45

const shapes = new Map(
  Object.entries(shapePaths).map(([name, { d, ring }]) => [
    name,
    { path: new Path2D(d), ring: ring && new Path2D(ring), over: new Path2D(privateStroke(name as Shape)) },
  ]),
)

function paintLine({ context, colours }: Paint, line: DrawnLine): void {
  context.save()
  context.translate(0, line.top ?? 0)
  context.globalAlpha = line.isFaint ? faintness : 1
  context.strokeStyle = colours[line.tone]
  context.lineWidth = line.width
  context.lineJoin = 'round'
  context.setLineDash(line.isDashed ? [3, 3] : [])
  context.stroke(new Path2D(line.d))
  context.restore()
}

function paintText({ context, colours }: Paint, { x, y, text, tone, isEnd = false }: DrawnText): void {
  context.fillStyle = colours[tone]
  context.textAlign = isEnd ? 'right' : 'left'
  context.direction = isRightToLeft(text) ? 'rtl' : 'ltr'
  context.fillText(text, x, y)
}

function paintPoints({ context, colours, fontFamily }: Paint, points: readonly DrawnPoint[]): void {
  context.font = `600 10px ${fontFamily}`
  context.textAlign = 'center'
  context.direction = 'ltr'
  for (const point of points) {
    const tone: Tone = point.isPrivate ? 'private' : 'accent'
    const shape = shapes.get(point.shape)
    if (!shape) continue
    context.translate(point.x, point.y)
    context.strokeStyle = colours[tone]
    context.fillStyle = shapePaths[point.shape].isFilled ? colours[tone] : colours.paper
    context.lineWidth = shapePaths[point.shape].lineWidth
    context.fill(shape.path)
    if (!shapePaths[point.shape].isFilled) context.stroke(shape.path)
    if (shape.ring) context.stroke(shape.ring)
    if (point.isPrivate) {
      context.lineWidth = 1.5
      context.stroke(shape.over)
    }
    if (point.shape === 'group') {
      context.fillStyle = colours.ink
      context.fillText(countIn(point.marks), 0, 3.5)
    }
    context.translate(-point.x, -point.y)
  }
}

const markReach = 12

interface Plot {
  readonly left: number
  readonly width: number
  readonly height: number
}

function clipPlot({ context }: Paint, plot: Plot, more: number): void {
  const { left, width, height } = plot
  context.beginPath()
  context.rect(left - more, -laneHead, width - left + 2 * more, height + laneHead)
  context.clip()
}

function paintLane(paint: Paint, lane: PlacedLane, { left, width }: Drawing['scale']): void {
  const within = { left, width, height: lane.height }
  const { context, colours, fontFamily, laneNames, nameX } = paint
  context.save()
  context.translate(0, lane.top)
  context.font = `600 12px ${fontFamily}`
  paintText(paint, { x: nameX, y: 10 - laneHead / 2, text: laneNames[lane.name], width: 0, tone: 'ink-soft' })
  context.font = `12px ${fontFamily}`
  for (const text of lane.texts.filter(({ isEnd }) => isEnd)) paintText(paint, text)
  context.save()
  clipPlot(paint, within, 0)
  for (const line of lane.lines) paintLine(paint, line)
  context.restore()
  // A mark at the very edge is seen whole.
  clipPlot(paint, within, markReach)
  for (const text of lane.texts.filter(({ isEnd }) => !isEnd)) paintText(paint, text)
  context.fillStyle = colours.ink
  paintPoints(paint, lane.points)
  context.restore()
}

function paintBackground(paint: Paint, { background, scale, height }: Drawing): void {
  const { context, colours, fontFamily } = paint
  context.fillStyle = colours.sunken
  for (const { x, width } of background.bands) context.fillRect(x, axisHeight, width, height - axisHeight)
  const upright = (x: number, tone: Tone, dash: readonly number[]): void => {
    context.strokeStyle = colours[tone]
    context.lineWidth = 1
    context.setLineDash(dash)
    context.beginPath()
    context.moveTo(x + 0.5, axisHeight - 8)
    context.lineTo(x + 0.5, height)
    context.stroke()
  }
  for (const x of background.ticks) upright(x, 'line', [])
  for (const x of background.agreements) upright(x, 'edge', [6, 4])
  if (background.today !== null) upright(background.today, 'accent', [2, 3])
  context.setLineDash([])
  context.fillStyle = colours.edge
  for (const x of background.meetings) context.fillRect(x, axisHeight - 8, 1, 6)
  for (const label of background.labels) {
    context.font = `${label.isYear ? 600 : 400} 12px ${fontFamily}`
    paintText(paint, label)
  }
  context.strokeStyle = colours.line
  context.strokeRect(scale.left, axisHeight - 1.5, scale.width - scale.left, 0)
}

/** Paints what is in sight on a canvas that has its ground already. */
export function paintDrawing(paint: Paint, drawing: Drawing): void {
  const { context, top, bottom } = paint
  context.save()
  paintBackground(paint, drawing)
  for (const lane of drawing.lanes) {
    if (lane.top + lane.height < top || lane.top - laneHead > bottom) continue
    paintLane(paint, lane, drawing.scale)
  }
  context.restore()
}
