/** How a day reads: the date, and how far it is from today. */
export interface RelativeDayWords {
  /** `3 Oct`; with the year when it is another than today's. */
  readonly date: string
  /** `7 weeks ago`, `tomorrow`. */
  readonly distance: string
}

type Unit = 'day' | 'week' | 'month' | 'year'

const millisecondsPerDay = 86_400_000
const utcOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** Whole units that have passed, in the largest unit that still says something: 13 days, 2 weeks, 3 months, 2 years. */
const distanceOf = (days: number): readonly [number, Unit] => {
  const far = Math.abs(days)
  if (far < 14) return [days, 'day']
  if (far < 63) return [Math.trunc(days / 7), 'week']
  if (far < 730) return [Math.trunc(days / 30.44), 'month']
  return [Math.trunc(days / 365.25), 'year']
}

/** Says a day (`YYYY-MM-DD`) as people do, seen from another day, in the words of a locale. */
export const relativeDay = (day: string, today: string, locale: string): RelativeDayWords => {
  const isSameYear = day.slice(0, 4) === today.slice(0, 4)
  const date = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    ...(isSameYear ? {} : { year: 'numeric' }),
  }).format(utcOf(day))
  const [count, unit] = distanceOf(Math.round((utcOf(day) - utcOf(today)) / millisecondsPerDay))
  return { date, distance: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(count, unit) }
}

/**
 * Says a wall-clock minute (`YYYY-MM-DDTHH:mm`) as people do: on the same day how many hours or minutes away, on
 * another how many days.
 */
export const relativeMinute = (minute: string, now: Date, locale: string): RelativeDayWords => {
  const at = Date.parse(`${minute}:00Z`)
  const date = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at)
  const today = localToday(now)
  if (minute.slice(0, 10) !== today) return { date, distance: relativeDay(minute.slice(0, 10), today, locale).distance }
  const minutes = Math.round((at - Date.parse(`${today}T00:00:00Z`)) / 60_000) - now.getHours() * 60 - now.getMinutes()
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const distance =
    Math.abs(minutes) < 60 ? format.format(minutes, 'minute') : format.format(Math.trunc(minutes / 60), 'hour')
  return { date, distance }
}

/** Today on the person's own calendar, `YYYY-MM-DD`. */
export const localToday = (now = new Date()): string => {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
