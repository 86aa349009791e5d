import { z } from 'zod'

const placeSchema = z.tuple([z.number(), z.number()])
export type FigurePlace = z.infer<typeof placeSchema>

/** How a mark is drawn: marks differ by shape, for colour alone would tell some readers nothing. */
const markShapeSchema = z.enum(['open', 'filled', 'diamond', 'setback'])
export type MarkShape = z.infer<typeof markShapeSchema>

const shapeSchema = z.discriminatedUnion('shape', [
  z.strictObject({ shape: z.literal('rule'), from: placeSchema, to: placeSchema }),
  z.strictObject({ shape: z.literal('path'), points: z.array(placeSchema).min(2) }),
  z.strictObject({ shape: z.literal('mark'), at: placeSchema, as: markShapeSchema }),
  z.strictObject({ shape: z.literal('words'), at: placeSchema, text: z.string(), anchor: z.enum(['start', 'end']) }),
])
export type FigureShape = z.infer<typeof shapeSchema>

/** The period as a drawing: what the document tells, each on its day. Places are in the units of its own size. */
export const summaryFigureSchema = z.strictObject({
  width: z.number(),
  height: z.number(),
  /** The same in words, for those who do not see it. */
  label: z.string(),
  shapes: z.array(shapeSchema),
})
export type SummaryFigure = z.infer<typeof summaryFigureSchema>

/** An element of an SVG with its attributes as XML spells them. `tone` is a class of the page that shows it. */
interface FigureElement {
  readonly tag: 'line' | 'polyline' | 'circle' | 'polygon' | 'text'
  readonly tone: 'rule' | 'path' | 'open' | 'filled' | 'words'
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

const radius = 2.6
const wide = 3.4

const round = (value: number): string => String(Math.round(value * 100) / 100)
const listed = (points: readonly FigurePlace[]): string => points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')

/** What a figure is drawn with, the same on the page, on paper and in a file. */
export const figureElements = ({ shapes }: SummaryFigure): FigureElement[] => shapes.map(elementOf)

function elementOf(one: FigureShape): FigureElement {
  switch (one.shape) {
    case 'rule': {
      const [[x1, y1], [x2, y2]] = [one.from, one.to]
      return element('line', 'rule', { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) })
    }
    case 'path':
      return element('polyline', 'path', { points: listed(one.points) })
    case 'words': {
      const [x, y] = one.at
      return element('text', 'words', { x: round(x), y: round(y), 'text-anchor': one.anchor }, one.text)
    }
    case 'mark':
      return markElement(one.at, one.as)
  }
}

type Tag = FigureElement['tag']
type Tone = FigureElement['tone']

function element(tag: Tag, tone: Tone, attributes: FigureElement['attributes'], text = ''): FigureElement {
  return { tag, tone, attributes, text }
}

function markElement([x, y]: FigurePlace, as: MarkShape): FigureElement {
  switch (as) {
    case 'open':
    case 'filled':
      return element('circle', as, { cx: round(x), cy: round(y), r: String(radius) })
    case 'diamond':
      return element('polygon', 'open', {
        points: listed([
          [x, y - wide],
          [x + wide, y],
          [x, y + wide],
          [x - wide, y],
        ]),
      })
    case 'setback':
      return element('polygon', 'open', {
        points: listed([
          [x - wide, y - wide + 1],
          [x + wide, y - wide + 1],
          [x, y + wide],
        ]),
      })
  }
}
