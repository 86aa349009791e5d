import type { Day } from '#shared/journal/day.ts'
import { type DayOrder, dayOrders } from '#shared/journal/notes-import.ts'
import type { DayReading } from './written-day.ts'

/** The one order in which every day of a file can be read; null when there are several, or none. */
export function orderOf(readings: readonly (DayReading | null)[]): DayOrder | null {
  const open = readings.filter((reading) => reading !== null && typeof reading !== 'string')
  if (open.length === 0) return null
  const able = dayOrders.filter((order) => open.every((reading) => order in reading))
  return able.length === 1 ? (able[0] ?? null) : null
}

/** Whether a reading needs the order. */
export const isOpen = (reading: DayReading): boolean => typeof reading !== 'string' && Object.keys(reading).length > 1

/** The day of a reading in an order; null when it takes an order that is not known. */
export function dayIn(reading: DayReading, order: DayOrder | null): Day | null {
  if (typeof reading === 'string') return reading
  const inOrder = order ? reading[order] : undefined
  return inOrder ?? (isOpen(reading) ? null : (Object.values(reading)[0] ?? null))
}
