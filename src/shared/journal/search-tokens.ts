import { folded } from './folded.ts'

/**
 * Scripts in which what one looks for stands inside a run of letters, with the letters that a token of it has: those
 * without spaces between words, those that write small words onto the next one, and Korean, which writes them onto the last.
 */
const innerScripts = [
  {
    pattern: /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Hang}\p{scx=Yiii}\p{scx=Tang}\p{scx=Nshu}]/u,
    size: 2,
  },
  {
    pattern:
      /[\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}\p{scx=Java}\p{scx=Bali}\p{scx=Talu}\p{scx=Lana}\p{scx=Tale}\p{scx=Cham}\p{scx=Tavt}\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}]/u,
    size: 3,
  },
] as const

const word = /[\p{L}\p{N}\p{M}]+/gu
const ascii = /^[\0-\x7f]*$/

/** Letters that belong together: a word, or a run of a script in which words stand inside; then `size` is its tokens'. */
export interface LetterRun {
  readonly letters: string
  /** Null for a whole word. */
  readonly size: number | null
}

const sizes = new Map<string, number | null>()
const mostSizes = 20_000

function sizeOf(letter: string): number | null {
  const known = sizes.get(letter)
  if (known !== undefined) return known
  const isOfNoScript = letter <= '\u02ff' || /\p{scx=Zyyy}/u.test(letter)
  const size = isOfNoScript ? null : (innerScripts.find(({ pattern }) => pattern.test(letter))?.size ?? null)
  if (sizes.size >= mostSizes) sizes.clear()
  sizes.set(letter, size)
  return size
}

/** The runs of a folded text. */
export function letterRunsOf(foldedText: string): LetterRun[] {
  return (foldedText.match(word) ?? []).flatMap((letters) =>
    ascii.test(letters) ? { letters, size: null } : runsOf(letters),
  )
}

function runsOf(letters: string): LetterRun[] {
  const runs: { letters: string; size: number | null }[] = []
  for (const letter of letters) {
    const size = sizeOf(letter)
    const last = runs.at(-1)
    if (last && last.size === size) last.letters += letter
    else runs.push({ letters: letter, size })
  }
  return runs
}

/**
 * The tokens of a run. Of an inner run one begins at each letter, the last ones shorter: so a beginning of a token finds what
 * is shorter than it, a row of whole tokens what is longer, and no row reaches into the next run.
 */
export function tokensOf({ letters, size }: LetterRun): string[] {
  if (size === null) return [letters]
  const signs = [...letters]
  return signs.map((_sign, at) => signs.slice(at, at + size).join(''))
}

/** What the search index holds of a text: its tokens, with a space between them. */
export const searchTokensOf = (text: string): string => letterRunsOf(folded(text)).flatMap(tokensOf).join(' ')

/** Letters whose marks SQLite's own tokenizer takes off, and signs that stand in no word. */
const knownToTokenizer = /^[\0-\x7f\xa0-\xac\xae-\u017f\u2010-\u2027\u2030-\u203e\u20ac]*$/
const withoutMarks = /^[\0-\x7f\xa0-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf\xd7\xf7\u2010-\u2027\u2030-\u203e\u20ac]*$/

/**
 * What an entry or agenda item stores beside its words for the index to read instead of them; null when the index makes the
 * same tokens of the words themselves, as it does for most texts in Latin letters: then nothing is stored twice.
 */
export function searchWordsOf(text: string): string | null {
  if (ascii.test(text)) return null
  if (!knownToTokenizer.test(text)) return searchTokensOf(text)
  return withoutMarks.test(text.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '')) ? null : searchTokensOf(text)
}
