/** More words than anyone types; the index refuses expressions that are too deep. */
const mostWords = 32

const holdsLetterOrNumber = /[\p{L}\p{N}]/u
const spaceOrControl = /[\s\p{Cc}]+/u

/** Words that begin as the last typed one does: complete, or null when they are not known or too many to list. */
export type Completions = (beginning: string) => readonly string[] | null

/** The words of a typed text that can be looked for at all, which those without a letter or number cannot. */
const wordsFromText = (text: string): string[] =>
  text
    .toWellFormed()
    .split(spaceOrControl)
    .filter((word) => holdsLetterOrNumber.test(word))
    .slice(0, mostWords)

/**
 * A full-text query that finds entries with all words of a typed text, the last one as far as it is typed.
 * Quotes, operators and NEAR are plain words in it. Null when there is nothing to look for.
 */
export function queryFromText(text: string, completions: Completions): string | null {
  const words = wordsFromText(text)
  const last = words.pop()
  if (last === undefined) return null
  const earlier = words.map(phraseFromWord).join(' ')
  const known = words.every(isSurelyIndexed) ? completions(last) : null
  // One letter begins half the dictionary: it is looked for as a word until the second is typed.
  if (/^[a-z0-9]$/i.test(last)) return `${earlier} ${phraseFromWord(last)}`
  if (known === null || known.length === 0) return `${earlier} ${phraseFromWord(last)} *`
  const anyOfThem = `(${known.map(phraseFromWord).join(' OR ')})`
  return earlier === '' ? anyOfThem : `(${earlier}) AND ${anyOfThem}`
}

/**
 * Scripts younger than SQLite's tables are no words to the index. Phrases side by side may lack words, and are then
 * ignored; beside AND such a phrase would match nothing.
 */
const isSurelyIndexed = (word: string): boolean => /[a-z0-9]/i.test(word)

const phraseFromWord = (word: string): string => `"${word.replaceAll('"', '""')}"`
