import { z } from 'zod'

/** A calendar day as the manager lived it, `YYYY-MM-DD`, without a time zone. */
export type Day = string

/** The span a journal covers. A year such as 9999 is a slip of the finger, and is refused as one. */
const firstDay: Day = '1950-01-01'
const lastDay: Day = '2199-12-31'

const millisecondsPerDay = 86_400_000
const shape = /^\d{4}-\d{2}-\d{2}$/

const utcOf = (day: Day): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))

const two = (value: number): string => (value < 10 ? `0${value}` : String(value))

/**
 * The calendar day of a number of days since 1970, by arithmetic alone: a long life asks for tens of thousands at once.
 * Years are counted from March, in eras of 400, so that the leap day is the last of its year.
 */
function dayOfCount(count: number): Day {
  const sinceMarch = count + 719_468
  const era = Math.floor(sinceMarch / 146_097)
  const inEra = sinceMarch - era * 146_097
  const leapDays = Math.floor(inEra / 1_460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096)
  const yearOfEra = Math.floor((inEra - leapDays) / 365)
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * inYear + 2) / 153)
  const day = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

const dayOfUtc = (milliseconds: number): Day => dayOfCount(Math.floor(milliseconds / millisecondsPerDay))

/** True for a day that exists in the calendar: `2024-02-29` but not `2023-02-29`. */
const isDay = (text: string): boolean => shape.test(text) && dayOfUtc(utcOf(text)) === text

export const daySchema = z
  .string()
  .refine(isDay, { error: 'not-a-date' })
  .refine((day) => day >= firstDay && day <= lastDay, { error: 'out-of-range' })

/** The day `count` days later; a negative count goes back. */
export const addDays = (day: Day, count: number): Day => dayOfUtc(utcOf(day) + count * millisecondsPerDay)

/** A day as a number, counted from 1970, so that places in time can be reckoned with. */
export const numberOfDay = (day: Day): number => utcOf(day) / millisecondsPerDay

/** The day that a number lies in. */
export const dayOfNumber = (at: number): Day => dayOfCount(Math.floor(at))

/** Whole days from `from` to `to`; negative when `to` comes first. */
export const daysBetween = (from: Day, to: Day): number => Math.round((utcOf(to) - utcOf(from)) / millisecondsPerDay)

/** The day itself, or the nearest one of the span a journal covers. */
export const withinSpan = (day: Day): Day => {
  if (day < firstDay) return firstDay
  return day > lastDay ? lastDay : day
}

/** The local calendar day of an instant. A clock outside the span a journal covers is wrong, and shows the nearest day of it. */
export const dayOfDate = (date: Date): Day => {
  const year = Math.min(Math.max(date.getFullYear(), 1000), 9999)
  return withinSpan(`${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}`)
}

/** `YYYY-MM` of a day. */
export const monthOf = (day: Day): string => day.slice(0, 7)

/** Every month from the one of `from` to the one of `to`, both included, oldest first. */
export const monthsBetween = (from: Day, to: Day): string[] => {
  const months: string[] = []
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]
  for (let next = monthOf(from); next <= monthOf(to); ) {
    months.push(next)
    month = month === 12 ? 1 : month + 1
    if (month === 1) year += 1
    next = `${year}-${String(month).padStart(2, '0')}`
  }
  return months
}

/** A period of days, both ends included; refused with `reversed` when it ends before it begins. */
export const periodSchema = z
  .strictObject({ from: daySchema, to: daySchema })
  .refine(({ from, to }) => from <= to, { error: 'reversed', path: ['to'] })
export type Period = z.infer<typeof periodSchema>

/** A local wall-clock minute, `YYYY-MM-DDTHH:mm`: when a meeting is planned for. */
export const minuteSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, { error: 'not-a-date' })
  .refine((minute) => daySchema.safeParse(minute.slice(0, 10)).success, { error: 'out-of-range' })

/** An instant in UTC, ISO 8601 with milliseconds. */
export const instantSchema = z.iso.datetime({ precision: 3 })
