import type { Period } from '#shared/journal/day.ts'
import { dayOfNumber, numberOfDay } from '#shared/journal/day.ts'

/** The stretch of time that is shown, in days as numbers; it begins and ends anywhere inside a day. */
export interface TimeView {
  readonly from: number
  readonly days: number
}

/** How far one can go: no nearer than a week, no further than the whole story with a margin, or ten years. */
export interface ViewLimits {
  readonly first: number
  readonly last: number
}

const shortestDays = 7
const leastLongestDays = 3_660

const longestDays = ({ first, last }: ViewLimits): number => Math.max(leastLongestDays, last - first)

/** Keeps the length inside the limits, and at least a part of the story in sight. */
export function limitedView({ from, days }: TimeView, limits: ViewLimits): TimeView {
  const length = Math.min(longestDays(limits), Math.max(shortestDays, days))
  const least = Math.min(limits.first, limits.last - length)
  const most = Math.max(limits.first, limits.last - length)
  return { from: Math.min(most, Math.max(least, from)), days: length }
}

interface Zoom {
  /** Above 1 shows more time, below 1 less. */
  readonly factor: number
  /** The moment that stays where it is. */
  readonly around: number
}

export function zoomedView(view: TimeView, { factor, around }: Zoom, limits: ViewLimits): TimeView {
  const days = Math.min(longestDays(limits), Math.max(shortestDays, view.days * factor))
  const share = (around - view.from) / view.days
  return limitedView({ from: around - share * days, days }, limits)
}

export const movedView = (view: TimeView, days: number, limits: ViewLimits): TimeView =>
  limitedView({ ...view, from: view.from + days }, limits)

/** The view with a moment in its middle. */
export const centredView = (at: number, days: number, limits: ViewLimits): TimeView =>
  limitedView({ from: at - days / 2, days }, limits)

/** The days of a period, whole. */
export const viewOfPeriod = ({ from, to }: Period): TimeView => {
  const start = numberOfDay(from)
  return { from: start, days: Math.max(shortestDays, numberOfDay(to) + 1 - start) }
}

/** The days that a view touches. */
export const periodOfView = ({ from, days }: TimeView): Period => ({
  from: dayOfNumber(from),
  to: dayOfNumber(from + days - 0.01),
})

/** A little air around the story, so that the first and the last mark stand clear of the edge. */
export function limitsOf(span: Period | null, today: number): ViewLimits {
  const first = Math.min(today, span ? numberOfDay(span.from) : today)
  const last = Math.max(today, span ? numberOfDay(span.to) : today)
  const air = Math.max(2, (last - first) / 40)
  const isShort = last - first < 28
  return { first: isShort ? last - 30 : first - air, last: last + 1 + air }
}

export const wholeView = (limits: ViewLimits): TimeView =>
  limitedView({ from: limits.first, days: limits.last - limits.first }, limits)
