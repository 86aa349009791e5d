import { longestWord } from '#shared/journal/own-word.ts'

/** A word of a text that can be looked up, by its place in UTF-16 units. */
export interface PlacedWord {
  readonly from: number
  readonly to: number
  readonly word: string
}

/**
 * What is no prose although it has letters: code between backticks, addresses of pages and of people, paths, names with
 * an @ or a #. Every repetition that could be tried again from each place has a bound, so that no text takes long.
 */
const noProse = [
  /```[\s\S]*?(?:```|$)/g,
  /`[^`\n]+`/g,
  /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s`]+/gi,
  /\b(?:mailto|tel):[^\s`]+/gi,
  /(?<![^\s(<"“])[^\s@`(<"“]{1,64}@[^\s`]{1,255}/g,
  /(?<![\p{L}\p{N}.-])[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,6}\.[a-z]{2,24}(?:[/:?#][^\s`]*)?(?![\p{L}\p{N}])/gu,
  /(?<!\S)(?:[a-z]:\\|\\\\|~?\/)\S+/gi,
  /(?<!\S)[^\s/\\]*[/\\][^\s/\\]*[/\\]\S*/g,
  /[@#][\p{L}\p{N}_-]+/gu,
] as const

/** Letters in one run, with what would make the whole run no word of a dictionary. */
const run = /[\p{L}\p{M}\p{N}_\u00AD]+(?:['’][\p{L}\p{M}\p{N}_\u00AD]+)*/gu
const hasNoWord = /[\p{N}_]/u
const otherScript = /(?!\p{Script=Latin})\p{L}/u
const capitalInside = /\p{Ll}\p{M}*\p{Lu}/u
const allCapitals = /^[\p{Lu}\p{M}'’]{2,}(?:['’]?s)?$/u

/** What any word may end with: *it's*, *Ana'd*, *they'd've*. */
export const wordEnding = /(?:['’](?:s|d|ll|ve|re)){1,4}$/i

/**
 * The words of a text that spelling looks up. Left out are words with digits, in capitals only or with a capital inside,
 * single letters, other scripts than Latin, and what is no prose. Parts of a word with hyphens are looked up one by one.
 */
export function wordsInText(text: string): PlacedWord[] {
  const prose = noProse.reduce((rest, part) => rest.replace(part, (found) => ' '.repeat(found.length)), text)
  return [...prose.matchAll(run)].flatMap(({ 0: word, index }) =>
    isLookedUp(word) ? [{ from: index, to: index + word.length, word: word.replaceAll('\u00AD', '') }] : [],
  )
}

function isLookedUp(word: string): boolean {
  if (word.length > longestWord || hasNoWord.test(word) || otherScript.test(word)) return false
  return [...word.replaceAll(/\p{M}/gu, '')].length > 1 && !capitalInside.test(word) && !allCapitals.test(word)
}
