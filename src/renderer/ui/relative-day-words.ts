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

const formatsOf = (locale: string) => {
  const shared = { timeZone: 'UTC', day: 'numeric', month: 'short' } as const
  return {
    thisYear: new Intl.DateTimeFormat(locale, shared),
    anotherYear: new Intl.DateTimeFormat(locale, { ...shared, year: 'numeric' }),
    distance: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  }
}

/** Made once: a page says many days, and a format costs more to make than to use. */
const knownFormats = new Map<string, ReturnType<typeof formatsOf>>()

const formatsIn = (locale: string): ReturnType<typeof formatsOf> => {
  const formats = knownFormats.get(locale) ?? formatsOf(locale)
  knownFormats.set(locale, formats)
  return formats
}

/** Says a day (`YYYY-MM-DD`) as people do, seen from another day, in the words of a locale. */
export const relativeDay = (day: string, today: string, locale: string): RelativeDayWords => {
  const formats = formatsIn(locale)
  const isSameYear = day.slice(0, 4) === today.slice(0, 4)
  const date = (isSameYear ? formats.thisYear : formats.anotherYear).format(utcOf(day))
  const [count, unit] = distanceOf(Math.round((utcOf(day) - utcOf(today)) / millisecondsPerDay))
  return { date, distance: formats.distance.format(count, unit) }
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
  const { distance } = formatsIn(locale)
  const [count, unit] =
    Math.abs(minutes) < 60 ? [minutes, 'minute' as const] : [Math.trunc(minutes / 60), 'hour' as const]
  return { date, distance: distance.format(count, unit) }
}

/** Today on the person's own calendar, `YYYY-MM-DD`. */
export const localToday = (now = new Date()): string => {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
