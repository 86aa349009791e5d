import { language, locale } from './locale.ts'

const rules = new Intl.PluralRules(language)
const numbers = new Intl.NumberFormat(locale)

/** A form for each number class that the language has; `#` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

/** `plural(3, { one: '# page', other: '# pages' })` is "3 pages". */
export const plural = (count: number, forms: PluralForms): string =>
  (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count))

const lists = new Intl.ListFormat(language, { type: 'conjunction' })

/** "Name, Role and Since". */
export const listed = (words: Iterable<string>): string => lists.format(words)
