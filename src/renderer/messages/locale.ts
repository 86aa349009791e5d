/** The language of the texts in `en/`. */
export const language = 'en'

/**
 * The locale that numbers are written in: the words of our language, in the form of the person's region, and no sentence in
 * two languages. Dates ask `currentDateWay`.
 */
export const localeFor = (ours: string, preferred: readonly string[]): string => {
  const same = preferred.find((tag) => new Intl.Locale(tag).language === ours)
  if (same !== undefined) return same
  const [first] = preferred
  const region = first === undefined ? undefined : new Intl.Locale(first).maximize().region
  return region === undefined ? ours : new Intl.Locale(ours, { region }).toString()
}

export const locale = localeFor(language, navigator.languages)
