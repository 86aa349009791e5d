import type { TimedMark } from '#shared/journal/timeline-mark.ts'
import { type Tick, ticksOf } from './calendar-ticks.ts'
import { type DrawnText, nearSight } from './lane-drawing.ts'
import type { TimeScale } from './time-scale.ts'

export const axisHeight = 34

/** A stretch of the whole height: a season. */
interface Band {
  readonly x: number
  readonly width: number
}

interface Label extends DrawnText {
  /** Years and today carry more weight. */
  readonly isYear: boolean
}

/** Air between today's label and those beside it. */
const labelAir = 8

/** What lies behind all lanes: the calendar, one-on-ones, agreements, seasons and today. */
export interface Background {
  readonly ticks: readonly number[]
  readonly labels: readonly Label[]
  readonly bands: readonly Band[]
  readonly agreements: readonly number[]
  /** How tall each day's stroke under the calendar is: one-on-ones that were held. */
  readonly meetings: readonly number[]
  readonly today: number | null
}

const isSeen = (x: number, { left, width }: TimeScale): boolean => x >= left && x <= width

const labelOf = ({ at, label, isYear }: Tick, scale: TimeScale) => {
  const width = scale.measure(label)
  const x = Math.min(scale.xOf(at) + 4, scale.width - width)
  return { x, y: 15, text: label, width, tone: isYear ? ('ink' as const) : ('ink-faint' as const), isYear }
}

interface BackgroundParts {
  readonly meetings: readonly number[]
  readonly seasons: readonly TimedMark[]
  readonly agreements: readonly number[]
}

/** Sorts out once what is drawn behind the lanes. */
export function backgroundParts(marks: readonly TimedMark[], meetings: readonly number[]): BackgroundParts {
  return {
    meetings,
    seasons: marks.filter((mark) => mark.kind === 'plan' && mark.end !== null),
    agreements: marks.filter((mark) => mark.kind === 'agreement' && mark.state === 'agreed').map(({ at }) => at),
  }
}

/** How the calendar is written. */
export interface CalendarWords {
  readonly locale?: string
  /** Stands at today's line. */
  readonly today: string
}

/** Stands right of its line, or left of it where the drawing ends. */
function todayLabel(x: number, text: string, scale: TimeScale) {
  const width = scale.measure(text)
  const isAtEnd = x + 4 + width > scale.width
  return { x: isAtEnd ? x - 4 - width : x + 4, y: 15, text, width, tone: 'accent' as const, isYear: true }
}

export function drawBackground(
  parts: BackgroundParts,
  scale: TimeScale,
  { locale, today: word }: CalendarWords,
): Background {
  const ticks = ticksOf(scale, locale)
  const seen = (days: readonly number[]): number[] => [
    ...new Set(days.map((at) => Math.round(scale.xOf(at))).filter((x) => isSeen(x, scale))),
  ]
  const [today] = seen([scale.today])
  const ofToday = today === undefined ? [] : [todayLabel(today, word, scale)]
  const isClear = (label: Label): boolean =>
    ofToday.every(({ x, width }) => label.x >= x + width + labelAir || label.x + label.width + labelAir <= x)
  const shown = ticks.map((tick) => labelOf(tick, scale)).filter((label) => label.x >= scale.left && isClear(label))
  const apart = shown.filter((label, index) => {
    const next = shown[index + 1]
    return !next || next.x >= label.x + label.width + 4
  })
  return {
    ticks: seen(ticks.map(({ at }) => at)),
    labels: [...apart, ...ofToday],
    bands: parts.seasons.flatMap((season) => {
      const [x, end] = [season.at, (season.end ?? season.at) + 1].map((at) =>
        Math.max(scale.left, nearSight(scale.xOf(at), scale)),
      )
      return x !== undefined && end !== undefined && end > x ? [{ x, width: end - x }] : []
    }),
    agreements: seen(parts.agreements),
    meetings: seen(parts.meetings),
    today: today ?? null,
  }
}
