import { folded } from '#shared/journal/folded.ts'

/** Languages of the CLDR whose months are looked up; English first, because its words are the words of this app. */
const languages =
  'de fr es it pt nl sv da nb fi is pl cs sk sl hr sr bs hu ro bg mk el tr ru uk be et lv lt sq ca gl eu ga cy af id ms sw vi fil az kk uz hy ka he ar fa hi bn ur ta te th ko ja zh'

type Words = ReadonlyMap<string, ReadonlySet<number>>

/** Each word with its numbers, in whatever form and case the language uses it beside a day. */
function wordsOf(locales: readonly string[], form: 'month' | 'weekday'): Words {
  const words = new Map<string, Set<number>>()
  for (const locale of locales) {
    for (const options of formatsOf(form)) {
      const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { ...options, timeZone: 'UTC' })
      for (let number = 0; number < (form === 'month' ? 12 : 7); number += 1) {
        const date = form === 'month' ? Date.UTC(2024, number, 15) : Date.UTC(2024, 0, 1 + number)
        const word = wordIn(format.formatToParts(date).find(({ type }) => type === form)?.value ?? '')
        if (/^\p{L}/u.test(word)) words.set(word, (words.get(word) ?? new Set()).add(number + 1))
      }
    }
  }
  return words
}

const formatsOf = (form: 'month' | 'weekday'): Intl.DateTimeFormatOptions[] =>
  (['long', 'short'] as const).flatMap((length) => [{ [form]: length }, { day: 'numeric', [form]: length }])

const wordIn = (text: string): string => folded(text).replaceAll('.', '')

/** Looked up once, and only when a word asks for it. */
function lazily<Value>(make: () => Value): () => Value {
  let value: { readonly made: Value } | null = null
  return () => {
    value ??= { made: make() }
    return value.made
  }
}

const englishMonths = lazily(() => wordsOf(['en-GB', 'en-US'], 'month'))
const otherMonths = lazily(() => wordsOf(languages.split(' '), 'month'))
const weekdays = lazily(() => wordsOf(['en-GB', ...languages.split(' ')], 'weekday'))

/** The month that a word names, 1 to 12; null for none, and for one that is another month in another language. */
export function monthNamed(word: string): number | null {
  const wanted = wordIn(word)
  const months = englishMonths().get(wanted) ?? otherMonths().get(wanted)
  return months?.size === 1 ? ([...months][0] ?? null) : null
}

/** Whether a word names a day of the week in any of the languages. */
export const isWeekday = (word: string): boolean => weekdays().has(wordIn(word))
