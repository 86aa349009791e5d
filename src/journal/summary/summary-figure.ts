import { type Day, daysBetween, monthOf, monthsBetween, type Period } from '#shared/journal/day.ts'
import type { ShareableEntry } from '#shared/journal/summary.ts'
import type { FigureShape, MarkShape, SummaryFigure } from '#shared/journal/summary-figure.ts'
import type { SummaryTheme } from '#shared/journal/summary-theme.ts'
import { arcRows, freedomRows, lineHeight, markRows, type Row } from './figure-rows.ts'
import { longDay } from './long-day.ts'
import type { ToldLine } from './told-line.ts'

/** A page of paper is about as wide, so that nothing is scaled there. */
const width = 640
const labelWidth = 150
const plotEnd = width - 8
const headHeight = 18
const legendHeight = 18
const gap = 6
/** More month names than this would touch each other. */
const mostTicks = 13

interface FigureParts {
  readonly period: Period
  /** What the document tells, and nothing else: what was left out is not drawn either. */
  readonly told: readonly ToldLine[]
  readonly entries: readonly ShareableEntry[]
}

/** The told entries on their days, a row a theme; null when nothing is told that has a day of its own. */
export function summaryFigure({ period, told, entries }: FigureParts): SummaryFigure | null {
  const themes = new Map<string, SummaryTheme>()
  for (const { theme, line } of told) if (theme !== 'next-season') themes.set(line.entryId, theme)
  const drawn = entries.flatMap((entry) => {
    const theme = themes.get(entry.id)
    return theme && entry.content.kind !== 'addendum' ? [{ entry, theme }] : []
  })
  if (drawn.length === 0) return null
  const days = drawn.map(({ entry }) => entry.day)
  const span = {
    from: [period.from, ...days].toSorted()[0] ?? period.from,
    to: [period.to, ...days].toSorted().at(-1) ?? period.to,
  }
  const place = placeIn(span)
  const rows = [...freedomRows(drawn, place), ...arcRows(drawn, place), ...markRows(drawn, place)]
  const { shapes, height } = stacked(rows)
  return {
    width,
    height: height + legendHeight,
    label: labelOf(period, rows),
    shapes: [...months(span, place, height), ...shapes, ...legend(height)],
  }
}

/** Where a day lies on the line. */
function placeIn({ from, to }: Period): (day: Day) => number {
  const days = Math.max(daysBetween(from, to), 1)
  return (day) => {
    const at = Math.min(Math.max(daysBetween(from, day), 0), days)
    return labelWidth + (at / days) * (plotEnd - labelWidth)
  }
}

/** Rows one below the other, each with its name on the left. */
function stacked(rows: readonly Row[]): { shapes: FigureShape[]; height: number } {
  const shapes: FigureShape[] = []
  let top = headHeight
  for (const { name, height, shapes: own } of rows) {
    const first = top + height / 2 + 3 - ((name.length - 1) * lineHeight) / 2
    shapes.push(
      ...name.map((text, line): FigureShape => {
        return { shape: 'words', at: [0, first + line * lineHeight], text, anchor: 'start' }
      }),
    )
    shapes.push(...own.map((one) => moved(one, top)))
    top += height + gap
    shapes.push({ shape: 'rule', from: [0, top - gap / 2], to: [plotEnd, top - gap / 2] })
  }
  return { shapes, height: top }
}

function moved(shape: FigureShape, by: number): FigureShape {
  switch (shape.shape) {
    case 'rule':
      return { ...shape, from: [shape.from[0], shape.from[1] + by], to: [shape.to[0], shape.to[1] + by] }
    case 'path':
      return { ...shape, points: shape.points.map(([x, y]) => [x, y + by]) }
    default:
      return { ...shape, at: [shape.at[0], shape.at[1] + by] }
  }
}

const legendOf: readonly { readonly at: number; readonly as: MarkShape; readonly text: string }[] = [
  { at: 4, as: 'open', text: 'begun, or looked at' },
  { at: 128, as: 'filled', text: 'reached, won, said or kept' },
  { at: 292, as: 'diamond', text: 'reworded, let go or learned' },
  { at: 462, as: 'setback', text: 'a setback on the way' },
]

/** What the shapes mean. */
const legend = (top: number): FigureShape[] =>
  legendOf.flatMap(({ at, as, text }): FigureShape[] => [
    { shape: 'mark', at: [at, top + 10], as },
    { shape: 'words', at: [at + 8, top + 13], text, anchor: 'start' },
  ])

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })

/** A line and a name where a month begins, or a year where there are too many months. */
function months({ from, to }: Period, place: (day: Day) => number, height: number): FigureShape[] {
  const all = monthsBetween(from, to).filter((month) => `${month}-01` >= from || month === monthOf(from))
  const isLong = all.length > mostTicks
  const shown = isLong ? all.filter((month) => month.endsWith('-01')) : all
  return shown.flatMap((month, at): FigureShape[] => {
    const day = `${month}-01` < from ? from : `${month}-01`
    const x = place(day)
    const isYear = isLong || month.endsWith('-01')
    const next = shown[at + 1]
    const room = (next === undefined ? plotEnd : place(`${next}-01`)) - x
    const text = isYear ? month.slice(0, 4) : monthName.format(Date.parse(`${month}-01T00:00:00Z`))
    return [
      { shape: 'rule', from: [x, headHeight - 4], to: [x, height] },
      // A name that would reach over the edge or the next one is left out; its line still stands.
      ...(room < 24
        ? []
        : [{ shape: 'words' as const, at: [x, 10] as [number, number], text, anchor: 'start' as const }]),
    ]
  })
}

const labelOf = ({ from, to }: Period, rows: readonly Row[]): string =>
  `Timeline from ${longDay(from)} to ${longDay(to)}. ${rows.map(({ said }) => said).join('; ')}.`
