import { expect, test } from 'vitest'
import { dateOrders, dateWay, regionDates } from './region-dates.ts'

const system = { dateOrder: 'system', weekBegins: 'system' } as const

/** Written out from the CLDR (dates of `short` and `weekData`): locales by order, with the day that their week begins on. */
const cldr = {
  dmy: `pt-BR:sun ru-RU:mon tr-TR:mon es-MX:sun es-AR:mon th-TH:sun ar-EG:sat hr-HR:mon de-DE:mon en-GB:mon fr-FR:mon
    it-IT:mon pt-PT:sun el-GR:mon bg-BG:mon vi-VN:mon uk-UA:mon pl-PL:mon cs-CZ:mon sk-SK:mon sl-SI:mon ro-RO:mon
    nl-NL:mon fi-FI:mon nb-NO:mon da-DK:mon et-EE:mon lv-LV:mon he-IL:sun ar-SA:sun ar-AE:mon ar-MA:mon id-ID:sun ms-MY:mon
    hi-IN:sun en-IN:sun en-AU:mon en-NZ:mon en-IE:mon sr-RS:mon mk-MK:mon kk-KZ:mon az-AZ:mon ka-GE:mon hy-AM:mon
    es-ES:mon es-CO:sun ca-ES:mon en-SG:sun bn-BD:sun ur-PK:sun`,
  mdy: 'en-US:sun es-PR:sun en-PH:sun fil-PH:sun',
  ymd: `hu-HU:mon ja-JP:sun zh-TW:sun zh-CN:mon sv-SE:mon lt-LT:mon ko-KR:sun fa-IR:sat en-ZA:sun fr-CA:sun en-CA:sun
    mn-MN:mon eu-ES:mon`,
}
const rows = dateOrders.flatMap((order) =>
  cldr[order].split(/\s+/).map((row) => {
    const [tag = '', weekBegins = ''] = row.split(':')
    return { tag, order, weekBegins }
  }),
)

/** The digits of 5 March 2024 as a locale writes them. */
const written = (locale: string): string =>
  new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(2024, 2, 5),
  )
const expected = { dmy: '05.03.2024', mdy: '03.05.2024', ymd: '2024.03.05' }
const digits = (locale: string): string =>
  (written(locale).match(/\d+/g) ?? []).map((part) => part.padStart(2, '0')).join('.')

test.each(rows)('$tag writes $order and begins its week on $weekBegins', ({ tag, order, weekBegins }) => {
  const way = dateWay(tag, system)
  expect([digits(way.locale), way.weekBegins]).toEqual([expected[order], weekBegins])
})

const regions = [...Array(26 * 26).keys()]
  .map((at) => String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26)))
  .filter((region) => new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(region) !== undefined)

test('every region that the engine knows keeps its order, in English words, Latin digits and the Gregorian calendar', () => {
  expect(regions.length).toBeGreaterThan(240)
  for (const region of regions) {
    const tag = new Intl.Locale(`und-${region}`).maximize().baseName
    const { order, weekBegins } = regionDates(tag)
    const way = dateWay(tag, system)
    expect([region, digits(way.locale), way.weekBegins]).toEqual([region, expected[order], weekBegins])
    const words = new Intl.DateTimeFormat(way.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2024, 2, 5),
    )
    expect(words, region).toMatch(/^(?=.*\bMarch\b)(?=.*\b2024\b)/)
  }
})

test('what is chosen counts for more than the region', () => {
  for (const dateOrder of dateOrders) {
    for (const { tag } of rows) {
      const way = dateWay(tag, { dateOrder, weekBegins: 'sat' })
      expect([tag, digits(way.locale), way.weekBegins]).toEqual([tag, expected[dateOrder], 'sat'])
    }
  }
})

test.each([
  '',
  'C',
  'not a locale',
  'de_DE.UTF-8',
  'fa-IR-u-ca-persian-nu-arabext',
  'th-TH-u-ca-buddhist-nu-thai',
  'pt',
  'en',
])('the locale %j has a way too', (tag) => {
  expect(Object.values(expected)).toContain(digits(dateWay(tag, system).locale))
})

test('the clock is the region’s as well', () => {
  const time = (tag: string) =>
    new Intl.DateTimeFormat(dateWay(tag, system).locale, { timeStyle: 'short', timeZone: 'UTC' }).format(
      Date.UTC(2024, 2, 5, 14),
    )
  expect(time('pt-BR')).toBe('14:00')
  expect(time('ar-EG')).toMatch(/^2:00\s?pm$/i)
})
