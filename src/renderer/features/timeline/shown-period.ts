import { addDays, type Day, daysBetween, type Period } from '#shared/journal/day.ts'

export const rangeNames = ['all', 'two-years', 'year', 'quarter'] as const
export type RangeName = (typeof rangeNames)[number]

const lengthInDays: { readonly [Name in Exclude<RangeName, 'all'>]: number } = {
  'two-years': 731,
  year: 365,
  quarter: 92,
}

/** Less than this many days would put today's entries on top of each other. */
const shortestInDays = 28

/** The days that a range shows: up to today, or further when something is planned or due later. */
export function shownPeriod(range: RangeName, span: Period | null, today: Day): Period {
  const last = span && span.to > today ? span.to : today
  const margin = addDays(last, Math.max(3, Math.round(lengthOf(range, span, last) / 60)))
  if (range !== 'all') return { from: addDays(today, -lengthInDays[range]), to: margin }
  const from = span?.from ?? today
  return {
    from: daysBetween(from, last) < shortestInDays ? addDays(last, -shortestInDays) : addDays(from, -3),
    to: margin,
  }
}

const lengthOf = (range: RangeName, span: Period | null, last: Day): number =>
  range === 'all' ? daysBetween(span?.from ?? last, last) : lengthInDays[range]
