/** More words than anyone types; the index refuses expressions that are too deep. */
const mostWords = 32

const holdsLetterOrNumber = /[\p{L}\p{N}]/u
const spaceOrControl = /[\s\p{Cc}]+/u

const phraseFromWord = (word: string): string => `"${word.replaceAll('"', '""')}"`

/**
 * A full-text query that finds entries with all words of a typed text, the last one as far as it is typed.
 * Quotes, operators and NEAR are plain words in it. Null when there is nothing to look for.
 */
export function queryFromText(text: string): string | null {
  const words = text
    .toWellFormed()
    .split(spaceOrControl)
    .filter((word) => holdsLetterOrNumber.test(word))
    .slice(0, mostWords)
  if (words.length === 0) return null
  return `${words.map(phraseFromWord).join(' ')} *`
}
