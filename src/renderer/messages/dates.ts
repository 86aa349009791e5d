import { locale } from './locale.ts'

type DayStyle = 'short' | 'long' | 'weekday' | 'month'

const dayOptions: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
}

const dayFormats = Object.fromEntries(
  Object.entries(dayOptions).map(([style, options]) => [
    style,
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }),
  ]),
) as Record<DayStyle, Intl.DateTimeFormat>

const timeFormat = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' })

/**
 * A day (`YYYY-MM-DD`) in the person's locale. *short* 3 Oct 2025, *long* Friday 3 October 2025,
 * *weekday* Friday 3 Oct, *month* October 2025.
 */
export const formatDay = (day: string, style: DayStyle = 'short'): string =>
  dayFormats[style].format(Date.parse(`${day}T00:00:00Z`))

/** The time of a wall-clock minute (`YYYY-MM-DDTHH:mm`): 14:00 or 2:00 pm, as the person's locale has it. */
const formatTime = (minute: string): string => timeFormat.format(Date.parse(`${minute}:00Z`))

/** Day and time of a wall-clock minute: Friday 3 Oct, 14:00. */
export const formatMinute = (minute: string): string =>
  `${formatDay(minute.slice(0, 10), 'weekday')}, ${formatTime(minute)}`

const instantFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })

/** An instant (ISO 8601) as the clock on the wall showed it: 3 Oct 2025, 14:00. */
export const formatInstant = (instant: string): string => instantFormat.format(Date.parse(instant))

const clockFormat = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })

/** The time of an instant on the clock of the wall: 14:00. */
export const formatClock = (instant: string): string => clockFormat.format(Date.parse(instant))
