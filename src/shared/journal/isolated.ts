import type { Content } from './entry.ts'

const [firstStrong, pop] = ['\u2068', '\u2069']
/** Letters that run from right to left, and signs that turn what follows: nothing else reaches into a sentence. */
const turning =
  /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Adlm}\p{Script=Rohg}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const rightToLeft =
  /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Adlm}\p{Script=Rohg}]/u
const strong = /\p{L}/u

/**
 * Words of a person inside a sentence of ours, each line as an island of its own direction. Words that run from left to
 * right as the sentence does stay as they are. A sign that turns what follows ends with the island.
 */
export const isolated = (words: string): string =>
  turning.test(words)
    ? words
        .split('\n')
        .map((line) => (line.trim() === '' ? line : `${firstStrong}${balanced(line)}${pop}`))
        .join('\n')
    : words

/** A content with every text of it as such an island; what is no text has no letters that turn. */
export const isolatedContent = (content: Content): Content =>
  Object.fromEntries(
    Object.entries(content).map(([name, value]) => [name, typeof value === 'string' ? isolated(value.trim()) : value]),
  ) as Content

/** Without ends of islands that no sign of the same line began. */
function balanced(line: string): string {
  let depth = 0
  const kept = [...line].filter((sign) => {
    if (/[\u2066-\u2068]/.test(sign)) depth += 1
    if (sign !== pop) return true
    depth -= 1
    if (depth >= 0) return true
    depth = 0
    return false
  })
  return kept.join('') + pop.repeat(Math.max(depth, 0))
}

/** The sentence for programs, without the signs that `isolated` adds. */
export const withoutIsolates = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '')

/** Whether a text runs from right to left: its first letter decides. */
export const runsRightToLeft = (text: string): boolean => rightToLeft.test(strong.exec(text)?.[0] ?? '')

/** A sentence in pieces of its own direction and of the words inside it. */
export const directionalPieces = (text: string): { readonly text: string; readonly isRightToLeft: boolean }[] =>
  text
    .split(/(\u2068[^\n\u2068\u2069]*\u2069)/)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, isRightToLeft: piece.startsWith(firstStrong) && runsRightToLeft(piece) }))
