import { decodeTrie, editDistance } from 'cspell-trie-lib'
import { foldedWord } from '#shared/journal/own-word.ts'
import { type PlacedWord, wordEnding, wordsInText } from './words-in-text.ts'

/** Tells which words of a text are in no list, and what may be meant by them. */
export interface Checker {
  /** The words that are never marked from now on, beside those of the dictionary. */
  learn(words: readonly string[]): void
  /** The words to mark, in their order. */
  misspelled(text: string): PlacedWord[]
  /** What may be meant, the likeliest first. */
  suggestionsFor(word: string): string[]
}

const mostSuggestions = 5
/** In milliseconds; rare words of fifty letters would take longer. */
const search = { numSuggestions: 2 * mostSuggestions, timeout: 300, ignoreCase: true }
/** What one more wrong letter than the best suggestion has costs, nearly: *believed* is not meant by *beleive*. */
const farBehind = 60
/** What two neighbouring letters that change places cost, as the library counts. */
const closest = 200
/** A dictionary that knows fewer than half of a line's words is not of its language. */
const fewestWordsToTell = 6

const withoutMarks = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '')

/** Checks by a dictionary of cspell's trie in text. */
export function createChecker(dictionary: string): Checker {
  const trie = decodeTrie(dictionary)
  let learned = new Map<string, string>()

  const isListed = (word: string): boolean =>
    trie.has(word) || trie.has(word.toLowerCase()) || learned.has(foldedWord(word))
  const isKnown = (written: string): boolean => {
    const word = written.normalize('NFC').replaceAll('’', "'")
    const base = word.replace(wordEnding, '')
    return base.length < 2 || [word, base, withoutMarks(base)].some(isListed)
  }

  /** The dictionary holds rude words twice, once behind this mark. */
  const isSuggested = (word: string): boolean => !word.startsWith('!!') && !trie.has(`!!${word}`)

  const ownSuggestions = (word: string): string[] => {
    const folded = foldedWord(word)
    const limit = folded.length < 5 ? closest / 2 : closest
    return [...learned]
      .map(([known, asWritten]) => ({ asWritten, cost: editDistance(folded, known) }))
      .filter(({ cost }) => cost <= limit)
      .sort((one, other) => one.cost - other.cost)
      .map(({ asWritten }) => asWritten)
  }

  return {
    learn: (words) => {
      learned = new Map(words.map((word) => [foldedWord(word), word]))
    },
    misspelled: (text) => linesOf(text).flatMap((line) => unknownIn(line, isKnown)),
    suggestionsFor: (written) => {
      const word = written.normalize('NFC').replaceAll('’', "'")
      const tail = wordEnding.exec(word)?.[0] ?? ''
      const base = word.slice(0, word.length - tail.length)
      const found = likeliest(trie.suggestWithCost(base, { ...search, filter: isSuggested }))
      const likeWritten = (one: string): string => {
        const whole = `${startsLarge(base) ? capitalised(one) : one}${tail}`
        return written.includes('’') ? whole.replaceAll("'", '’') : whole
      }
      return [...new Set([...ownSuggestions(base), ...withApostrophe(base).filter(isKnown), ...found].map(likeWritten))]
        .filter((one) => one !== written)
        .slice(0, mostSuggestions)
    },
  }
}

function likeliest(found: readonly { readonly word: string; readonly cost: number }[]): string[] {
  const best = Math.min(...found.map(({ cost }) => cost))
  return found.filter(({ cost }) => cost <= best + farBehind).map(({ word }) => word)
}

/** The apostrophe is left out most often near the end: *dont*, *youre*, *theyll*. */
const withApostrophe = (word: string): string[] =>
  [1, 2].map((letters) => `${word.slice(0, -letters)}'${word.slice(-letters)}`)

const startsLarge = (word: string): boolean => /^\p{Lu}/u.test(word)
const capitalised = (word: string): string => word.replace(/^\p{Ll}/u, (first) => first.toUpperCase())

const linesOf = (text: string): PlacedWord[][] => {
  const lineEnds = [...text.matchAll(/\n/g)].map(({ index }) => index)
  const lines: PlacedWord[][] = Array.from({ length: lineEnds.length + 1 }, () => [])
  let line = 0
  for (const word of wordsInText(text)) {
    while (line < lineEnds.length && (lineEnds[line] ?? 0) < word.from) line += 1
    lines[line]?.push(word)
  }
  return lines
}

/** The unknown words of a line; none when it seems to be in another language. */
function unknownIn(line: readonly PlacedWord[], isKnown: (word: string) => boolean): PlacedWord[] {
  const unknown = line.filter(({ word }) => !isKnown(word))
  return line.length >= fewestWordsToTell && unknown.length * 2 > line.length ? [] : unknown
}
