import { type Day, dayOfNumber, daySchema, numberOfDay, periodSchema } from '#shared/journal/day.ts'
import { centredView, limitedView, type TimeView, type ViewLimits, viewOfPeriod } from './time-view.ts'

/** Days shown around a day or a month. */
const aroundMoment = 92

const dayOf = (text: string): Day | null => daySchema.safeParse(text).data ?? null

/**
 * The view that an address asks for: a day `2025-11-04`, a month `2025-11`, or a period `2025-01-01..2025-12-31`, which is
 * what the timeline itself writes there. Null when it asks for none that there is.
 */
export function viewOfMoment(moment: string | null, limits: ViewLimits): TimeView | null {
  if (moment === null) return null
  const [from = '', to] = moment.split('..')
  if (to !== undefined) {
    const period = periodSchema.safeParse({ from, to }).data
    return period ? limitedView(viewOfPeriod(period), limits) : null
  }
  const day = dayOf(from) ?? dayOf(`${from}-15`)
  return day === null ? null : centredView(numberOfDay(day), aroundMoment, limits)
}

/** What an address says of a view, in whole days: as many as it shows, so that it does not grow each time it is found again. */
export function momentOfView({ from, days }: TimeView): string {
  const first = Math.round(from)
  return `${dayOfNumber(first)}..${dayOfNumber(first + Math.round(days) - 1)}`
}
