import { scaleUtc } from 'd3-scale'
import { type Day, dayOfDate, daysBetween, type Period } from '#shared/journal/day.ts'

/** Where days lie on a width of pixels. A day is drawn at its beginning. */
export interface TimeScale {
  readonly period: Period
  readonly width: number
  readonly xOf: (day: Day) => number
  readonly pixelsPerDay: number
}

/** Room on both sides for half a mark, so that the first and the last one are whole. */
const edge = 12

const instantOf = (day: Day): Date => new Date(`${day}T00:00:00Z`)

const scaleOf = ({ from, to }: Period, width: number) =>
  scaleUtc([instantOf(from), instantOf(to)], [edge, width - edge])

/** Spreads a period over a width. */
export function timeScale(period: Period, width: number): TimeScale {
  const scale = scaleOf(period, width)
  return {
    period,
    width,
    xOf: (day) => scale(instantOf(day)),
    pixelsPerDay: (width - 2 * edge) / Math.max(1, daysBetween(period.from, period.to)),
  }
}

export interface Tick {
  readonly x: number
  readonly label: string
  /** A year's beginning carries more weight than a month's. */
  readonly isYear: boolean
}

/** A label needs about this many pixels to stand clear of the next one. */
const labelRoom = 72

const labelOf = (date: Date, locale: string | undefined): Pick<Tick, 'label' | 'isYear'> => {
  const write = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date)
  if (date.getUTCDate() > 1) return { label: write({ day: 'numeric', month: 'short' }), isYear: false }
  if (date.getUTCMonth() > 0) return { label: write({ month: 'short' }), isYear: false }
  return { label: write({ year: 'numeric' }), isYear: true }
}

/** Calendar ticks that fit the width, in the words of the locale. */
export function ticksOf({ period, width }: TimeScale, locale?: string): Tick[] {
  const scale = scaleOf(period, width)
  const dates = scale.ticks(Math.max(2, Math.floor(width / labelRoom)))
  return dates
    .filter((date) => date.getUTCHours() === 0)
    .map((date) => ({ x: scale(date), ...labelOf(date, locale) }))
    .filter((tick, index, all) => index === 0 || tick.x - (all[index - 1]?.x ?? 0) >= labelRoom / 2)
}

export const today = (): Day => dayOfDate(new Date())
