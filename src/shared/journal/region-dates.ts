/** In which order a date is written with digits, and on which day a week begins: as a region has it. */
interface RegionDates {
  readonly order: DateOrder
  /** `/`, `.` or `-`; of more signs the first. */
  readonly separator: string
  readonly weekBegins: WeekDay
}

export const dateOrders = ['dmy', 'mdy', 'ymd'] as const
type DateOrder = (typeof dateOrders)[number]

const weekDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
type WeekDay = (typeof weekDays)[number]

/** What a person may choose instead of their region's. */
export interface DateChoice {
  readonly dateOrder: 'system' | DateOrder
  readonly weekBegins: 'system' | WeekDay
}

/** How dates are written and read in the app: a locale of English whose digits stand in the wanted order. */
export interface DateWay {
  readonly locale: string
  readonly weekBegins: WeekDay
}

const parts = (locale: string): Intl.DateTimeFormatPart[] =>
  new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  }).formatToParts(Date.UTC(2024, 2, 5))

const orderIn = (locale: string): DateOrder => {
  const order = parts(locale).flatMap(({ type }) => (/^(year|month|day)$/.test(type) ? [type[0] ?? ''] : []))
  return dateOrders.find((known) => known === order.join('')) ?? 'ymd'
}

const separatorIn = (locale: string): string =>
  /[-./]/.exec(parts(locale).find(({ type }) => type === 'literal')?.value ?? '')?.[0] ?? '/'

/**
 * Language and region of a locale, the likeliest region where it has none: extensions may ask for another calendar or other
 * digits. Null for what is no locale at all.
 */
function plainLocale(tag: string): Intl.Locale | null {
  try {
    const asked = new Intl.Locale(tag.replaceAll('_', '-').split(/[.@]/, 1)[0] ?? '')
    const { region } = asked.maximize()
    const { language, script } = asked
    return region === undefined ? null : new Intl.Locale(language, { region, ...(script && { script }) })
  } catch {
    return null
  }
}

interface WeekInfo {
  readonly firstDay: number
}

function weekBeginsIn(locale: Intl.Locale): WeekDay {
  // A method in newer engines, a property in older ones; TypeScript knows neither.
  const asked = locale as Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo }
  const info = asked.getWeekInfo?.() ?? asked.weekInfo
  return weekDays[(info?.firstDay ?? 1) - 1] ?? 'mon'
}

/** What is usual where a locale such as `pt-BR` is from. */
export function regionDates(tag: string): RegionDates {
  const locale = plainLocale(tag) ?? new Intl.Locale('en-GB')
  const name = locale.toString()
  return { order: orderIn(name), separator: separatorIn(name), weekBegins: weekBeginsIn(locale) }
}

/** Locales of English that write digits so. Chromium knows only some regions in English, and takes the United States for the rest. */
const english: Readonly<Record<DateOrder, Readonly<Record<string, string>>>> = {
  dmy: { '/': 'en-GB', '.': 'en-CH', '-': 'en-GB' },
  mdy: { '/': 'en-US', '.': 'en-US', '-': 'en-US' },
  ymd: { '/': 'en-ZA', '.': 'en-SE', '-': 'en-SE' },
}

/**
 * The way of the person's region, or what they chose: words stay English, the order of digits, the clock and the first day
 * of the week are theirs. `system` is the system's locale; the calendar is always the Gregorian one, with Latin digits.
 */
export function dateWay(system: string, { dateOrder, weekBegins }: DateChoice): DateWay {
  const region = regionDates(system)
  const order = dateOrder === 'system' ? region.order : dateOrder
  const own = englishOf(system)
  const isOwn = own !== null && orderIn(own) === order
  return {
    locale: isOwn ? own : withClockOf(system, english[order][region.separator] ?? 'en-GB'),
    weekBegins: weekBegins === 'system' ? region.weekBegins : weekBegins,
  }
}

/** English as the region writes it, when the engine knows how. */
function englishOf(tag: string): string | null {
  const region = plainLocale(tag)?.region
  if (region === undefined) return null
  const own = `en-${region}`
  return new Intl.DateTimeFormat(own).resolvedOptions().locale === own ? own : null
}

function withClockOf(tag: string, locale: string): string {
  const name = plainLocale(tag)?.toString() ?? locale
  const { hourCycle } = new Intl.DateTimeFormat(name, { hour: 'numeric' }).resolvedOptions()
  return hourCycle === undefined ? locale : `${locale}-u-hc-${hourCycle}`
}
