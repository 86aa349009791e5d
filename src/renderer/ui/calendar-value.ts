import { CalendarDate, CalendarDateTime } from '@internationalized/date'

const two = (value: number): string => String(value).padStart(2, '0')

/** `YYYY-MM-DD` as the calendar's value; null for anything else, and for a day that does not exist. */
export const calendarDateOf = (day: string | null): CalendarDate | null => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '')
  if (!parts) return null
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number]
  const value = new CalendarDate(year, month, date)
  return dayOf(value) === day ? value : null
}

export const dayOf = ({ year, month, day }: Pick<CalendarDate, 'year' | 'month' | 'day'>): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`

/** `YYYY-MM-DDTHH:mm` as the calendar's value. */
export const calendarMinuteOf = (minute: string | null): CalendarDateTime | null => {
  const date = calendarDateOf(minute?.slice(0, 10) ?? null)
  const clock = /^T([01]\d|2[0-3]):([0-5]\d)$/.exec(minute?.slice(10) ?? '')
  if (!(date && clock)) return null
  return new CalendarDateTime(date.year, date.month, date.day, Number(clock[1]), Number(clock[2]))
}

export const minuteOf = (value: CalendarDateTime): string => `${dayOf(value)}T${two(value.hour)}:${two(value.minute)}`
