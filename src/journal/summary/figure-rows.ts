import type { Day } from '#shared/journal/day.ts'
import { type FreedomLevel, freedomHeight } from '#shared/journal/freedom-level.ts'
import type { ShareableEntry } from '#shared/journal/summary.ts'
import type { FigurePlace, FigureShape, MarkShape } from '#shared/journal/summary-figure.ts'
import type { SummaryTheme } from '#shared/journal/summary-theme.ts'

/** An entry that the document tells, and under which theme. */
export interface Drawn {
  readonly entry: ShareableEntry
  readonly theme: SummaryTheme
}

/** One row of the figure, measured from its own top. */
export interface Row {
  /** Its lines, beside the drawing. */
  readonly name: readonly string[]
  readonly height: number
  readonly shapes: readonly FigureShape[]
  /** What it shows, in words. */
  readonly said: string
}

type Place = (day: Day) => number

const levelHeight = 4
const arcHeight = 26
const dot = 7
/** The height of a line beside the drawing. */
export const lineHeight = 12
/** So many letters stand in a line. Wider ones, such as Chinese, count as two. */
const mostLetters = 24
const wideLetter = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/

const names: { readonly [Theme in SummaryTheme]: string } = {
  partnership: 'Agreements',
  goals: 'Goals',
  freedom: 'Freedom',
  experiments: 'Experiments',
  opinions: 'Advice asked for',
  disagreements: 'Differences',
  ideas: 'Ideas',
  capability: 'Problems thought through',
  recognition: 'Recognition',
  listening: 'In their words',
  notes: 'Notes',
  commitments: 'Commitments kept',
  investments: 'Investments',
  'next-season': 'Next season',
}

const widthOf = (text: string): number =>
  [...text].reduce((width, letter) => width + (wideLetter.test(letter) ? 2 : 1), 0)

/** The whole text in lines that fit beside the drawing, broken between words where it can be. */
function linesOf(text: string): string[] {
  let line = ''
  const lines: string[] = []
  const end = (): void => {
    if (line !== '') lines.push(line)
    line = ''
  }
  for (const word of text.trim().split(/\s+/)) {
    if (line !== '' && widthOf(`${line} ${word}`) <= mostLetters) line += ' '
    else end()
    for (const letter of word) {
      if (widthOf(line + letter) > mostLetters) end()
      line += letter
    }
  }
  end()
  return lines
}

/** Who decides what: a step line an area, higher where the partner decides more. */
export function freedomRows(drawn: readonly Drawn[], place: Place): Row[] {
  const steps = drawn.flatMap(({ entry: { content, day } }) =>
    content.kind === 'freedom' ? [{ ...content, day }] : [],
  )
  return [...Map.groupBy(steps, ({ area }) => area.trim().toLowerCase()).values()].map((ofArea) => {
    const area = ofArea[0]?.area.trim() ?? ''
    const points: FigurePlace[] = []
    for (const { day, level } of ofArea) {
      const [x, y] = [place(day), heightOf(level)]
      const before = points.at(-1)
      points.push(...(before ? [[x, before[1]] as FigurePlace] : []), [x, y])
    }
    const last = points.at(-1)
    const level = ofArea.at(-1)?.level ?? 'tell'
    const end = place('2199-12-31')
    const name = linesOf(area)
    return {
      name,
      height: Math.max(7 * levelHeight + 4, name.length * lineHeight + 2),
      shapes: [
        ...(last ? [{ shape: 'path' as const, points: [...points, [end, last[1]] as FigurePlace] }] : []),
        ...ofArea.map(({ day, level: at }) => ({
          shape: 'mark' as const,
          at: [place(day), heightOf(at)] as FigurePlace,
          as: 'filled' as const,
        })),
        ...(last
          ? [
              {
                shape: 'words' as const,
                at: [end, wordsBeside(last[1])] as FigurePlace,
                text: level,
                anchor: 'end' as const,
              },
            ]
          : []),
      ],
      said: `Freedom in ${area}: ${ofArea.map((step) => step.level).join(', then ')}`,
    }
  })
}

const heightOf = (level: FreedomLevel): number => (8 - freedomHeight(level)) * levelHeight

/** Above the line, or below it where there is no room above. */
const wordsBeside = (y: number): number => (y < 3 * levelHeight ? y + 10 : y - 4)

const phaseHeight: { readonly [Phase in 'try' | 'setback' | 'learning' | 'win']: number } = {
  try: 14,
  setback: 22,
  learning: 10,
  win: 5,
}
const phaseShape: { readonly [Phase in keyof typeof phaseHeight]: MarkShape } = {
  try: 'open',
  setback: 'setback',
  learning: 'diamond',
  win: 'filled',
}

/** Experiments as arcs, which dip at a setback and rise at what was learned or won. */
export function arcRows(drawn: readonly Drawn[], place: Place): Row[] {
  const parts = drawn.flatMap(({ entry: { id, day, content } }) => {
    if (content.kind === 'experiment') return [{ arc: id, day, y: phaseHeight.try, as: 'open' as MarkShape }]
    if (content.kind !== 'phase') return []
    return [{ arc: content.experimentId, day, y: phaseHeight[content.phase], as: phaseShape[content.phase] }]
  })
  if (parts.length === 0) return []
  const arcs = [...Map.groupBy(parts, ({ arc }) => arc).values()]
  return [
    {
      name: [names.experiments],
      height: arcHeight,
      shapes: arcs.flatMap((ofArc): FigureShape[] => [
        ...(ofArc.length > 1
          ? [{ shape: 'path' as const, points: ofArc.map(({ day, y }): FigurePlace => [place(day), y]) }]
          : []),
        ...ofArc.map(({ day, y, as }) => ({ shape: 'mark' as const, at: [place(day), y] as FigurePlace, as })),
      ]),
      said: `${names.experiments}: ${parts.length} on ${arcs.length === 1 ? '1 arc' : `${arcs.length} arcs`}`,
    },
  ]
}

const drawnElsewhere = new Set<SummaryTheme>(['freedom', 'experiments', 'next-season'])

/** Everything else as marks on their days, piled up where days are close. */
export function markRows(drawn: readonly Drawn[], place: Place): Row[] {
  const themes = (Object.keys(names) as SummaryTheme[]).filter((theme) => !drawnElsewhere.has(theme))
  return themes.flatMap((theme) => {
    const ofTheme = drawn.filter((one) => one.theme === theme)
    if (ofTheme.length === 0) return []
    const mine = ofTheme.filter(({ entry }) => !isTheirs(entry))
    const above = piled(mine, place)
    const below = piled(
      ofTheme.filter(({ entry }) => isTheirs(entry)),
      place,
    )
    const baseline = 4 + above.height
    const height = Math.max(baseline + below.height + 4, 16)
    const shapes = [
      ...above.marks.map(({ x, level, as }) => mark(x, baseline - level * dot - dot / 2, as)),
      ...below.marks.map(({ x, level, as }) => mark(x, baseline + level * dot + dot / 2, as)),
    ]
    return [{ name: [names[theme]], height, shapes, said: `${names[theme]}: ${ofTheme.length}` }]
  })
}

const mark = (x: number, y: number, as: MarkShape): FigureShape => ({ shape: 'mark', at: [x, y], as })

/** What they kept stands below what I kept, as on the growth timeline. */
const isTheirs = ({ content }: ShareableEntry): boolean => content.kind === 'commitment' && content.owner === 'them'

function piled(
  drawn: readonly Drawn[],
  place: Place,
): { marks: { x: number; level: number; as: MarkShape }[]; height: number } {
  const columns = new Map<number, number>()
  const marks = drawn.map(({ entry }) => {
    const column = Math.round(place(dayOf(entry)) / dot)
    const level = columns.get(column) ?? 0
    columns.set(column, level + 1)
    return { x: column * dot, level, as: shapeOf(entry) }
  })
  return { marks, height: Math.max(0, ...columns.values()) * dot }
}

const dayOf = ({ content, day }: ShareableEntry): Day => {
  if (content.kind === 'recognition') return content.saidOn ?? day
  return content.kind === 'commitment' ? (content.closedOn ?? day) : day
}

function shapeOf({ content }: ShareableEntry): MarkShape {
  if (content.kind === 'goal') return 'open'
  if (content.kind !== 'checkpoint') return 'filled'
  if (content.becomes === 'active') return 'open'
  return content.becomes === 'reached' ? 'filled' : 'diamond'
}
