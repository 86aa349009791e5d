import { numberOfDay } from '#shared/journal/day.ts'
import type { Timeline } from '#shared/journal/timeline.ts'
import { type Tick, ticksOf } from './calendar-ticks.ts'
import { type DrawnText, nearSight } from './lane-drawing.ts'
import type { TimeScale } from './time-scale.ts'
import type { TimedMark } from './timed-mark.ts'

export const axisHeight = 34

/** A stretch of the whole height: a season. */
interface Band {
  readonly x: number
  readonly width: number
}

/** What lies behind all lanes: the calendar, one-on-ones, agreements, seasons and today. */
export interface Background {
  readonly ticks: readonly number[]
  readonly labels: readonly (DrawnText & { readonly isYear: boolean })[]
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
export function backgroundParts(marks: readonly TimedMark[], meetings: Timeline['meetings']): BackgroundParts {
  return {
    meetings: [...new Set(meetings.filter(({ state }) => state === 'held').map(({ day }) => numberOfDay(day)))],
    seasons: marks.filter((mark) => mark.kind === 'plan' && mark.end !== null),
    agreements: marks.filter((mark) => mark.kind === 'agreement' && mark.state === 'agreed').map(({ at }) => at),
  }
}

export function drawBackground(parts: BackgroundParts, scale: TimeScale, locale?: string): Background {
  const ticks = ticksOf(scale, locale)
  const seen = (days: readonly number[]): number[] => [
    ...new Set(days.map((at) => Math.round(scale.xOf(at))).filter((x) => isSeen(x, scale))),
  ]
  const [today] = seen([scale.today])
  const shown = ticks.map((tick) => labelOf(tick, scale)).filter(({ x }) => x >= scale.left)
  return {
    ticks: seen(ticks.map(({ at }) => at)),
    labels: shown.filter((label, index) => {
      const next = shown[index + 1]
      return !next || next.x >= label.x + label.width + 4
    }),
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
