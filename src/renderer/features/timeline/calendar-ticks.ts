import { numberOfDay } from '#shared/journal/day.ts'
import type { MeasureText } from './time-scale.ts'
import type { TimeView } from './time-view.ts'

export interface Tick {
  readonly at: number
  readonly label: string
  /** A year's beginning carries more weight than a month's. */
  readonly isYear: boolean
}

interface Step {
  /** About this many days lie between two ticks. */
  readonly days: number
  readonly unit: 'day' | 'month' | 'year'
  readonly count: number
}

const steps: readonly Step[] = [
  { days: 1, unit: 'day', count: 1 },
  { days: 2, unit: 'day', count: 2 },
  { days: 7, unit: 'day', count: 7 },
  { days: 14, unit: 'day', count: 14 },
  { days: 30.4, unit: 'month', count: 1 },
  { days: 91.3, unit: 'month', count: 3 },
  { days: 182.6, unit: 'month', count: 6 },
  ...[1, 2, 5, 10, 20, 50].map((count) => ({ days: 365.25 * count, unit: 'year', count }) as const),
]

/** Air between two labels in pixels. */
const air = 16

type Formats = Readonly<Record<'day' | 'dayOfYear' | 'month' | 'year', Intl.DateTimeFormat>>
const formatsOf = new Map<string, Formats>()

function formats(locale: string | undefined): Formats {
  const known = formatsOf.get(locale ?? '')
  if (known) return known
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  const made = {
    day: format({ day: 'numeric', month: 'short' }),
    dayOfYear: format({ day: 'numeric', month: 'short', year: 'numeric' }),
    month: format({ month: 'short' }),
    year: format({ year: 'numeric' }),
  }
  formatsOf.set(locale ?? '', made)
  return made
}

const two = (value: number): string => String(value).padStart(2, '0')
/** Weeks are counted from a Monday. */
const aMonday = numberOfDay('2024-01-01')

function* daysOf({ from, days }: TimeView, count: number): Generator<number> {
  const start = aMonday + Math.ceil((from - aMonday) / count) * count
  for (let at = start; at <= from + days; at += count) yield at
}

function* monthsOf({ from, days }: TimeView, count: number): Generator<number> {
  const begin = new Date(from * 86_400_000)
  let month = begin.getUTCFullYear() * 12 + Math.floor(begin.getUTCMonth() / count) * count
  for (;;) {
    const at = numberOfDay(`${Math.floor(month / 12)}-${two((month % 12) + 1)}-01`)
    if (at > from + days) return
    if (at >= from) yield at
    month += count
  }
}

const labelOf = (at: number, { unit }: Step, locale: string | undefined): Omit<Tick, 'at'> => {
  const date = new Date(at * 86_400_000)
  const words = formats(locale)
  const isYear = date.getUTCMonth() === 0 && date.getUTCDate() === 1
  if (unit === 'day') return { label: (isYear ? words.dayOfYear : words.day).format(date), isYear }
  return { label: (isYear ? words.year : words.month).format(date), isYear }
}

const momentsOf = (view: TimeView, { unit, count }: Step): Iterable<number> => {
  if (unit === 'day') return daysOf(view, count)
  return monthsOf(view, unit === 'month' ? count : count * 12)
}

interface TickRoom {
  readonly view: TimeView
  readonly pixelsPerDay: number
  readonly measure: MeasureText
}

/** Calendar ticks in the words of the locale: the finest step whose labels stand clear of each other. */
export function ticksOf({ view, pixelsPerDay, measure }: TickRoom, locale?: string): Tick[] {
  const widest = Math.max(
    ...['2026-09-28', '2027-01-01'].map((day) => measure(formats(locale).dayOfYear.format(new Date(day)))),
  )
  for (const step of steps) {
    if (step.days * pixelsPerDay < widest / 2) continue
    const ticks = [...momentsOf(view, step)].map((at) => ({ at, ...labelOf(at, step, locale) }))
    if (areClear(ticks, { pixelsPerDay, measure })) return ticks
  }
  return []
}

const areClear = (ticks: readonly Tick[], { pixelsPerDay, measure }: Omit<TickRoom, 'view'>): boolean =>
  ticks.every((tick, index) => {
    const next = ticks[index + 1]
    return !next || (next.at - tick.at) * pixelsPerDay >= measure(tick.label) + air
  })
