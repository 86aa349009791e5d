/**
 * Small words that nearly every sentence of a language holds, to tell which one it is in. Words that two of them share tell
 * little and are left out where that can be done.
 */
const smallWords = {
  en: 'the and of to is was were with that for she he they their this not have had',
  de: 'der die das und ist war nicht mit ein eine auf für sich dem den wir sie hat auch von zu',
  fr: 'le les des est dans une pour pas nous vous elle avec sur qui ont était cette aux du et',
  es: 'el los las y una para con por pero muy ella también fue están sus lo del más',
  it: 'il gli della che è sono una per non più anche nel ha questo dei alla',
  pt: 'os uma não para com foi mais ela também muito às da dos são ao em',
  nl: 'het een van niet dat zijn voor hij zij maar ook werd naar aan met heeft',
  sv: 'och att det som inte är för hon han men också ett av har',
  pl: 'nie się jest że na do z oraz był była ale jak przez dla',
} as const

type TextLanguage = keyof typeof smallWords

const languages = Object.keys(smallWords) as TextLanguage[]
const known = new Map(languages.map((language) => [language, new Set<string>(smallWords[language].split(' '))]))

/** A name or two in another script do not make a text. */
const fewestOtherLetters = 12

interface LanguagesFound {
  /** The likeliest first; of a mixed text more than one. Empty when the text is too short to say. */
  readonly languages: readonly TextLanguage[]
  /** True when a part is in a script that none of these languages uses. */
  readonly hasOtherScript: boolean
}

/** The languages that a text is written in, as far as its small words tell. A guess: nothing may depend on it. */
export function languagesIn(text: string): LanguagesFound {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const counts = languages
    .map((language) => ({ language, count: words.filter((word) => known.get(language)?.has(word)).length }))
    .toSorted((one, other) => other.count - one.count)
  const most = counts[0]?.count ?? 0
  const otherLetters = text.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0
  return {
    languages: counts.filter(({ count }) => count >= 2 && count * 2 > most).map(({ language }) => language),
    hasOtherScript: otherLetters >= fewestOtherLetters,
  }
}
