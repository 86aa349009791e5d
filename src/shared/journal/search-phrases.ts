import { folded } from './folded.ts'
import { type LetterRun, letterRunsOf, searchTokensOf, tokensOf } from './search-tokens.ts'

/** More words than anyone types; the index refuses expressions that are too deep. */
const mostWords = 32
/** Letters of one typed word that are looked at. */
const longestWord = 100

const spaceOrControl = /[\s\p{Cc}]+/u

/** What is looked for of one typed word: tokens of the index that stand side by side. */
export interface Phrase {
  readonly tokens: readonly string[]
  /** Whether the last token is only the beginning of one. */
  readonly isBegun: boolean
}

/**
 * What is looked for of a typed text, word by word; the last one as far as it is typed, or whole. Empty when there is no
 * letter or number in it.
 */
export function phrasesOf(text: string, isLastBegun = true): Phrase[] {
  const words = text
    .toWellFormed()
    .split(spaceOrControl)
    .map((word) => letterRunsOf(folded(word.slice(0, longestWord))))
    .filter((runs) => runs.length > 0)
    .slice(0, mostWords)
  return words.map((runs, at) => phraseOf(runs, isLastBegun && at === words.length - 1))
}

function phraseOf(runs: readonly LetterRun[], mayBeBegun: boolean): Phrase {
  const last = runs.at(-1)
  const before = runs.slice(0, -1).flatMap(tokensOf)
  if (!last) return { tokens: before, isBegun: false }
  if (last.size === null) {
    // One letter begins half the dictionary: it is looked for as a word until the second is typed.
    return { tokens: [...before, last.letters], isBegun: mayBeBegun && !/^[a-z0-9]$/.test(last.letters) }
  }
  const { size } = last
  const whole = tokensOf(last).filter((token) => [...token].length === size)
  return whole.length === 0
    ? { tokens: [...before, last.letters], isBegun: true }
    : { tokens: [...before, ...whole], isBegun: false }
}

/** Whether a text holds every phrase, as the search index would find it. */
export const holdsPhrases = (text: string, phrases: readonly Phrase[]): boolean => lookingIn(text)(phrases)

/** The same for one text and several questions: what it takes to answer is made once, and only when it is needed. */
export function lookingIn(text: string): (phrases: readonly Phrase[]) => boolean {
  const plain = folded(text)
  let tokens: string | undefined
  const holds = ({ tokens: wanted, isBegun }: Phrase): boolean => {
    // Most texts hold none of a word's letters side by side.
    if (!wanted.every((token) => plain.includes(token))) return false
    tokens ??= ` ${searchTokensOf(text)} `
    return tokens.includes(` ${wanted.join(' ')}${isBegun ? '' : ' '}`)
  }
  return (phrases) => phrases.length > 0 && phrases.every(holds)
}
