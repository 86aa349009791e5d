import { folded } from './folded.ts'

/** A word of a name: letters and digits with their marks, an apostrophe or a full stop only inside. */
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*(?:['’ʼ.][\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*)*/gu
/** Signs that are written without spaces: a family and a given name of three or four of them stand as one word. */
const writtenTogether = /\p{Script=Han}{3,}|\p{Script=Hangul}{3,}/gu

/**
 * The words by which someone is looked for who had these names, each once as `folded` compares: what stands between spaces
 * and hyphens, and of Chinese, Japanese and Korean names every two signs side by side, for the given name stands alone as
 * often. A name without a letter, such as an emoji, is a word as a whole.
 */
export function wordsOfNames(names: readonly string[]): string[] {
  const all = names.flatMap((name) => {
    const words = (name.match(word) ?? []).flatMap((each) => [each, ...pairsIn(each)])
    return words.length > 0 ? words : [name.trim()]
  })
  return [...new Map(all.map((each) => [folded(each), each])).values()].filter((each) => each !== '')
}

const pairsIn = (text: string): string[] =>
  (text.match(writtenTogether) ?? []).flatMap((signs) => {
    const each = [...signs]
    return each.slice(1).map((sign, at) => `${each[at]}${sign}`)
  })
