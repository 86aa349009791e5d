import { type DateChoice, type DateWay, dateWay } from '#shared/journal/region-dates.ts'

let way: DateWay | undefined

/** How dates are written now; everything that says a day in words or digits asks here. */
export const currentDateWay = (): DateWay => way ?? followDates('', { dateOrder: 'system', weekBegins: 'system' })

/** Writes dates as the system has it, or as the person chose; what is drawn from now on follows. */
export function followDates(systemLocale: string, choice: DateChoice): DateWay {
  const next = dateWay(systemLocale || (navigator.languages[0] ?? 'en-GB'), choice)
  if (next.locale !== way?.locale || next.weekBegins !== way.weekBegins) way = next
  return way
}

type DayStyle = 'digits' | 'short' | 'long' | 'weekday' | 'month' | 'month alone'

const dayOptions: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  digits: { day: 'numeric', month: 'numeric', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
  'month alone': { month: 'short' },
}

const known = new Map<string, Intl.DateTimeFormat>()

/** A format in the way that dates are written now, made once. */
function format(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const { locale } = currentDateWay()
  const key = `${locale} ${name}`
  const made = known.get(key) ?? new Intl.DateTimeFormat(locale, options)
  known.set(key, made)
  return made
}

/**
 * A day (`YYYY-MM-DD`) in the person's locale. *short* 3 Oct 2025, *long* Friday 3 October 2025,
 * *weekday* Friday 3 Oct, *month* October 2025, *month alone* Oct.
 */
export const formatDay = (day: string, style: DayStyle = 'short'): string =>
  format(style, { ...dayOptions[style], timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`))

/** The time of a wall-clock minute (`YYYY-MM-DDTHH:mm`): 14:00 or 2:00 pm, as the person's locale has it. */
const formatTime = (minute: string): string =>
  format('time', { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' }).format(Date.parse(`${minute}:00Z`))

/** Day and time of a wall-clock minute: Friday 3 Oct, 14:00. */
export const formatMinute = (minute: string): string =>
  `${formatDay(minute.slice(0, 10), 'weekday')}, ${formatTime(minute)}`

/** An instant (ISO 8601) as the clock on the wall showed it: 3 Oct 2025, 14:00. */
export const formatInstant = (instant: string): string =>
  format('instant', { dateStyle: 'medium', timeStyle: 'short' }).format(Date.parse(instant))

/** The time of an instant on the clock of the wall: 14:00. */
export const formatClock = (instant: string): string =>
  format('clock', { timeStyle: 'short' }).format(Date.parse(instant))
