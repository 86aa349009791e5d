import { type Day, dayOfDate, daySchema } from '#shared/journal/day.ts'
import { folded } from '#shared/journal/folded.ts'
import type { DayOrder } from '#shared/journal/notes-import.ts'
import { isWeekday, monthNamed } from './month-words.ts'

/** A day, or one for each order in which it can be read. */
export type DayReading = Day | { readonly [Order in DayOrder]?: Day }

export interface FoundDay {
  readonly day: DayReading
  /** The date itself, the hour with its zone that settled the day or the days of which it is the first, and what follows. */
  readonly written: string
  readonly hour?: string
  readonly rest: string
}

/** No date is longer, with its weekday and time. */
const longest = 120

const dayOf = (year: number, month: number, day: number): Day | null => {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return daySchema.safeParse(text).success ? text : null
}

/** Of two digits: 70 to 99 lie in the last century, as POSIX has it. */
const wholeYear = (digits: string): number =>
  digits.length === 2 ? Number(digits) + (Number(digits) < 70 ? 2000 : 1900) : Number(digits)

interface Match {
  readonly day: DayReading
  readonly length: number
  /** Whether it says more days than the one: of 12–15 March it is the first. */
  readonly isRange?: boolean
}

const yearFirst = /^(\d{4})( ?[-/._] ?)(\d{1,2})( ?[-/._] ?)(\d{1,2})(?![\d])/
const compact = /^(\d{4})(\d{2})(\d{2})(?=T\d|[^\p{L}\p{N}]|$)/u
const eastAsian = /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/
const yearLast = /^(\d{1,2})( ?[-/._] ?)(\d{1,2})( ?[-/._] ?)(\d{4}|\d{2})(?!\d)/

function numericDay(text: string): Match | null {
  for (const shape of [yearFirst, compact, eastAsian]) {
    const found = shape.exec(text)
    if (!found) continue
    if (shape === yearFirst && found[2]?.trim() !== found[4]?.trim()) continue
    const [year, month, day] = (shape === yearFirst ? [1, 3, 5] : [1, 2, 3]).map((place) => Number(found[place]))
    const read = dayOf(year ?? 0, month ?? 0, day ?? 0)
    if (read !== null) return { day: read, length: found[0].length }
  }
  const found = yearLast.exec(text)
  if (!found || found[2]?.trim() !== found[4]?.trim()) return null
  const day = eitherOrder(found[1] ?? '', found[3] ?? '', { year: found[5] ?? '', sign: found[2]?.trim() ?? '' })
  return day === null ? null : { day, length: found[0].length }
}

/** 3/4/2026 is March in one country and April in another; with points the day stands first everywhere. */
function eitherOrder(first: string, second: string, { year, sign }: { year: string; sign: string }): DayReading | null {
  const whole = wholeYear(year)
  const dayFirst = dayOf(whole, Number(second), Number(first))
  const monthFirst = dayOf(whole, Number(first), Number(second))
  if (sign === '.') return dayFirst ?? monthFirst
  const thisYear = new Date().getFullYear()
  const isOdd = year.length === 2 && (whole > thisYear + 1 || whole < thisYear - 15)
  const fromYear = isOdd && first.length === 2 ? dayOf(wholeYear(first), Number(second), Number(year)) : null
  return oneReading({
    ...(dayFirst && { 'day-first': dayFirst }),
    ...(monthFirst && { 'month-first': monthFirst }),
    ...(fromYear && { 'year-first': fromYear }),
  })
}

/** One day when every order says the same; what only one order can read stays with it, for it settles the rest of a file. */
function oneReading(readings: { readonly [Order in DayOrder]?: Day }): DayReading | null {
  const days = Object.values(readings)
  const isSame = days.length > 1 && new Set(days).size === 1
  return days.length === 0 ? null : isSame ? (days[0] ?? null) : readings
}

const suffixes = new Set(['st', 'nd', 'rd', 'th', 'er', 're', 'º', 'ª'])
/** Between two days of one date. */
const joins = new Set(['and', 'und', 'et', 'y', 'e'])
const between = new Set(['of', 'the', 'de', 'del', 'di', 'den', 'der', 'd', 'le', 'el', 'kl', 'года', 'г'])
const word = /^\p{L}[\p{L}\p{M}]*/u

/** A day whose month is a word: 2 March 2026, Mar 2nd, 2026, 2. März 2026, 02-Mar-26. */
function wordedDay(text: string): Match | null {
  let day: number | null = null
  let month: number | null = null
  let year: number | null = null
  let isYearLast = false
  let isRange = false
  let at = 0
  while (at < text.length) {
    const rest = text.slice(at)
    const token = /^\d+/.exec(rest)?.[0] ?? word.exec(rest)?.[0] ?? rest.charAt(0)
    if (/^\d/.test(token)) {
      if (token.length === 4 && year === null) {
        isYearLast = month !== null
        year = Number(token)
      }
      // "March 2026 - 3 goals" says no day: no language writes it last but after the year and the month.
      else if (token.length <= 2 && day === null && Number(token) <= 31 && !isYearLast) day = Number(token)
      else if (isSecondDay(text, at, token) && day !== null && year === null) isRange = true
      else if (token.length === 2 && day !== null && month !== null && year === null) year = wholeYear(token)
      else return null
    } else if (word.test(token)) {
      const named: number | null = month === null ? monthNamed(token) : null
      if (named !== null) month = named
      else if (![suffixes, between, joins].some((words) => words.has(token.toLowerCase()))) return null
    } else if (!/^[\s.,\-–/&+’'()]/.test(token)) return null
    at += token.length
    if (day !== null && month !== null && year !== null) {
      const read = dayOf(year, month, day)
      return read === null ? null : { day: read, length: at, isRange }
    }
  }
  return null
}

/** Whether a number is the last day of a few: March 18-19, 2026, 18/19 March 2026, 18. und 19. März 2026. */
const isSecondDay = (text: string, at: number, number: string): boolean =>
  /\d\.? ?(?:[-–/&+]|and|und|et|y|e) ?$/i.test(text.slice(0, at)) &&
  /^(?:[\s,]{1,3}\d{4}(?!\d)|(?:st|nd|rd|th|\.)?\s?\p{L}{3})/iu.test(text.slice(at + number.length))

/** Past a weekday and the signs after it. */
function pastWeekday(text: string): number {
  const first = word.exec(text)?.[0] ?? ''
  if (first === '' || !isWeekday(first)) return 0
  const sign = /^[\s.,:(]+/.exec(text.slice(first.length))?.[0].length ?? 0
  // v1.2.2024 is a version and no Sunday in Hungarian.
  return sign === 0 && first.length === 1 ? 0 : first.length + sign
}

const time = /^[T ,]{0,3}(?:at |um |à |@ ?)?(\d{1,2})[:.](\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?: ?([ap])\.?m\.?)?/i
const zone = /^ ?\(?(?:(Z)(?![\p{L}\d])|(?:GMT|UTC)? ?([+-])(\d{1,2}):?(\d{2})?\)?|(?:GMT|UTC)\)?(?![\p{L}\d]))/iu

/** 15:00-16:00 is an hour's talk and no zone: no zone is as far as its end, or it ends after it begins. */
function isRange(clock: RegExpExecArray, place: RegExpExecArray): boolean {
  const [written, , sign, hours = '0', minutes = '00'] = place
  if (sign === undefined) return false
  if (Number(hours) > 14 || Number(minutes) % 15 !== 0) return true
  const isPlain = !clock[0].startsWith('T') && clock[3] === undefined && /^-\d{1,2}(?::\d{2})?$/.test(written)
  return isPlain && Number(hours) * 60 + Number(minutes) > Number(clock[1]) * 60 + Number(clock[2])
}

/** The local day of a time with its zone after a day; null when there is no zone, for then the day is the one written. */
function localDay(day: Day, rest: string): { readonly day: Day; readonly length: number } | null {
  const clock = time.exec(rest)
  if (!clock) return null
  const place = zone.exec(rest.slice(clock[0].length))
  if (!place) return null
  if (isRange(clock, place)) return null
  const [, , sign, hours = '0', minutes = '0'] = place
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  const half = clock[4]?.toLowerCase()
  const hour = (Number(clock[1]) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0)
  const date = new Date(Date.parse(`${day}T00:00:00Z`) + ((hour * 60 + Number(clock[2])) * 60 - offset * 60) * 1000)
  return Number.isNaN(date.getTime()) ? null : { day: dayOfDate(date), length: clock[0].length + place[0].length }
}

/** With the digits of any script, and the wide signs of Japanese and Chinese between them, as plain ones. */
const plainDigits = (text: string): string =>
  /[^\0-\x7f]/.test(text)
    ? text.replaceAll(/[\p{Nd}／．－：]/gu, (sign) => (sign.length === 1 ? folded(sign) : sign))
    : text

const anyDay = (text: string): Match | null => numericDay(text) ?? wordedDay(text)

/** The day at the beginning of a text, in figures or in words of any language; null when there is none. */
export function dayAt(text: string): FoundDay | null {
  const trimmed = text.trimStart()
  const start = plainDigits(trimmed.slice(0, longest))
  // As it stands first: Mar is a month here and a weekday elsewhere.
  const weekday = pastWeekday(start)
  const from = anyDay(start) ? 0 : weekday
  const found = anyDay(start.slice(from))
  if (!found) return null
  const end = from + found.length
  const local = typeof found.day === 'string' ? localDay(found.day, plainDigits(trimmed.slice(end, end + 40))) : null
  const written = trimmed.slice(0, end)
  return local
    ? {
        day: local.day,
        written,
        hour: trimmed.slice(end, end + local.length).replace(/^[T\s,]{1,3}/, ''),
        rest: trimmed.slice(end + local.length),
      }
    : { day: found.day, written, ...(found.isRange && { hour: written }), rest: trimmed.slice(end) }
}

/** Whether what stands after a day belongs to it: nothing, a time, a weekday, or marks. */
export function isOnlyDay({ rest }: FoundDay): boolean {
  const afterTime = rest.replace(time, '')
  const left = afterTime.replaceAll(/[\s.,:;()[\]\-–—]+/g, ' ').trim()
  return left === '' || isWeekday(left) || between.has(left.toLowerCase())
}

/** What a date says beyond its day: the hour, and words after it. Empty for midnight, which a table writes for none. */
export function beyondDay({ hour = '', rest }: FoundDay): string {
  const text = [hour, rest.replace(/^(?:T(?=\d)|[\s,;:]{1,9})/, '').trim()].filter(Boolean).join(' ')
  return /^(?:0?0:00(?::00)?(?:\.0{1,9})?(?: ?Z)?|12:00(?::00)? ?AM)$/i.test(text) ||
    !/[\p{L}\p{N}]/u.test(text) ||
    isWeekday(text)
    ? ''
    : text
}

/** The day of an instant where it was written; on this computer's calendar when the place is not known. */
export function dayOfInstant(instant: string, timeZone: unknown): Day | null {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return null
  try {
    if (typeof timeZone === 'string') return new Intl.DateTimeFormat('en-CA', { timeZone }).format(date)
  } catch {
    // A zone that this system does not know.
  }
  return dayOfDate(date)
}

/** The day of a cell of a table: as it is written, as Excel counts days since 1900, or as Unix counts seconds. */
export function dayInCell(cell: string): FoundDay | null {
  const text = cell.trim()
  const number = /^\d{5}(?:\.\d{1,12})?$/.test(text) ? Number(text) : null
  if (number !== null && number > 18_263) {
    const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(number) * 86_400_000).toISOString().slice(0, 10)
    return daySchema.safeParse(day).success ? { day, written: text, rest: '' } : null
  }
  if (/^1\d{9}(?:\d{3})?$/.test(text)) {
    return {
      day: dayOfDate(new Date(text.length === 10 ? Number(text) * 1000 : Number(text))),
      written: text,
      rest: '',
    }
  }
  return dayAt(text)
}
