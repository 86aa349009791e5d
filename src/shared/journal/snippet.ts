import { type FoldedSign, folded, foldedSigns } from './folded.ts'
import { type Phrase, phrasesOf } from './search-phrases.ts'
import { type LetterRun, letterRunsOf } from './search-tokens.ts'

/** Signs of the text round a match: about a line and a half. */
const before = 36
const length = 130
const mostMatches = 200

const isLetter = /[\p{L}\p{N}\p{M}]/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: the marks of a match, which a text must not bring along
const marks = /[\u0001\u0002]/g

interface Match {
  readonly from: number
  readonly to: number
  readonly phrase: number
}

/**
 * The part of a text that shows best why it was found, with each match between U+0001 and U+0002. The text is as it was
 * written: only the comparison is folded.
 */
export function snippetOf(text: string, typed: string): string {
  const clean = text.replaceAll(marks, '')
  const matches = matchesIn(clean, phrasesOf(typed))
  const start = startOf(clean, bestStart(matches))
  const end = endOf(clean, start)
  let at = start
  let snippet = start > 0 ? '…' : ''
  for (const { from, to } of matches) {
    if (from < at || to > end) continue
    snippet += `${clean.slice(at, from)}\u0001${clean.slice(from, to)}\u0002`
    at = to
  }
  return `${snippet}${clean.slice(at, end)}${end < clean.length ? '…' : ''}`
}

/** The matches in their order, none over another. Only what may hold one is looked at sign by sign. */
function matchesIn(text: string, phrases: readonly Phrase[]): Match[] {
  const tokens = phrases.flatMap((phrase) => phrase.tokens)
  const found: Match[] = []
  for (const { 0: part, index } of text.matchAll(/\S+/g)) {
    if (found.length >= mostMatches) break
    const plain = folded(part)
    if (!tokens.some((token) => plain.includes(token))) continue
    for (const word of wordsIn(part, index)) {
      for (const match of matchesOfWord(word, phrases)) {
        if (match.from >= (found.at(-1)?.to ?? 0)) found.push(match)
      }
    }
  }
  return found
}

interface Word {
  readonly letters: string
  readonly from: number
  readonly to: number
  /** Of each UTF-16 unit of the folded letters, the sign that it came from. */
  readonly signs: readonly FoldedSign[]
}

/** The words of a part of a text as the index sees them, with their places in the text. */
function* wordsIn(part: string, offset: number): Generator<Word> {
  let letters = ''
  let signs: FoldedSign[] = []
  const take = (): Word => {
    const word = { letters, signs, from: signs[0]?.from ?? 0, to: signs.at(-1)?.to ?? 0 }
    letters = ''
    signs = []
    return word
  }
  for (const { folded: plain, from, to } of foldedSigns(part)) {
    if (plain === '') continue
    const sign = { folded: plain, from: offset + from, to: offset + to }
    if (isLetter.test(sign.folded)) {
      letters += sign.folded
      for (let unit = 0; unit < sign.folded.length; unit += 1) signs.push(sign)
    } else if (letters !== '') yield take()
  }
  if (letters !== '') yield take()
}

function matchesOfWord(word: Word, phrases: readonly Phrase[]): Match[] {
  let at = 0
  const placed = letterRunsOf(word.letters).map((run) => {
    const from = word.letters.indexOf(run.letters, at)
    at = from + run.letters.length
    return { run, from }
  })
  const matches = placed.flatMap(({ run, from }) =>
    phrases.flatMap((phrase, index) =>
      spansIn(run, phrase).map(([start, end]) => ({
        from: word.signs[from + start]?.from ?? word.from,
        to: word.signs[from + end - 1]?.to ?? word.to,
        phrase: index,
      })),
    ),
  )
  return matches.sort((one, other) => one.from - other.from || other.to - one.to)
}

/** Where a run holds the words of a phrase: a whole word, or letters inside a run. */
function spansIn(run: LetterRun, { tokens, isBegun }: Phrase): [number, number][] {
  if (run.size === null) {
    const fits = tokens.some(
      (token, at) => run.letters === token || (isBegun && at === tokens.length - 1 && run.letters.startsWith(token)),
    )
    return fits ? [[0, run.letters.length]] : []
  }
  const wanted = lettersOf(tokens, run.size)
  const spans: [number, number][] = []
  for (let at = run.letters.indexOf(wanted); wanted !== '' && at >= 0; ) {
    spans.push([at, at + wanted.length])
    at = run.letters.indexOf(wanted, at + wanted.length)
  }
  return spans
}

/** The letters that the last run of a phrase was cut from. */
function lettersOf(tokens: readonly string[], size: number): string {
  const ofRun = tokens.filter((token) => letterRunsOf(token).every((run) => run.size === size))
  return ofRun.map((token, at) => (at === ofRun.length - 1 ? token : ([...token][0] ?? ''))).join('')
}

/** The first match of the stretch that shows most of what was looked for. */
function bestStart(matches: readonly Match[]): number {
  let best = { from: 0, count: 0 }
  for (const { from } of matches) {
    const near = matches.filter((match) => match.from >= from && match.to <= from + length - before)
    const count = new Set(near.map(({ phrase }) => phrase)).size
    if (count > best.count) best = { from, count }
  }
  return best.from
}

/** A little before the match, at the beginning of a word where there is one. */
function startOf(text: string, from: number): number {
  if (from <= before) return 0
  const early = from - before
  const space = text.slice(early, from).search(/\s/)
  return space >= 0 ? early + space + 1 : wholeSign(text, early)
}

function endOf(text: string, start: number): number {
  const late = start + length
  if (late >= text.length) return text.length
  const space = text.slice(late - 30, late).search(/\s\S*$/)
  return space >= 0 ? late - 30 + space : wholeSign(text, late)
}

/** Not inside an emoji, nor between a letter and its marks. */
function wholeSign(text: string, at: number): number {
  let cut = at
  while (cut < text.length && /^[\uDC00-\uDFFF\p{M}]/u.test(text.slice(cut, cut + 1))) cut += 1
  return cut
}
