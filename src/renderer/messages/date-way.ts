import { type DateChoice, type DateWay, dateWay } from '#shared/journal/region-dates.ts'

let way: DateWay = dateWay(navigator.languages[0] ?? 'en-GB', { dateOrder: 'system', weekBegins: 'system' })

/** How dates are written now; everything that says a day in words or digits asks here. */
export const currentDateWay = (): DateWay => way

/** Writes dates as the system has it, or as the person chose; what is drawn from now on follows. */
export function followDates(systemLocale: string, choice: DateChoice): DateWay {
  const next = dateWay(systemLocale || (navigator.languages[0] ?? ''), choice)
  if (next.locale !== way.locale || next.weekBegins !== way.weekBegins) way = next
  return way
}
