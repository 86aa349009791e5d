import type { SpellingClient } from './spelling-client.ts'
import type { TextField, TextPaper } from './text-paper.ts'
import type { Place, WordMarks } from './word-marks.ts'

/** Keeps the marks of a field in step with its text. */
export interface LookedUpText {
  /** The field holds something else now. True when that is news. */
  follow(): boolean
  typed(): void
  /** Looks the words up after so many milliseconds, unless asked again before. */
  lookIn(pause: number): void
  /** While a character is being composed nothing is looked up, marked or unmarked. */
  compose(goesOn: boolean): void
  /** The caret may have left the word that was left alone. */
  caretMoved(): void
  left(): void
  end(): void
}

interface LookedUpParts {
  readonly field: TextField
  readonly client: SpellingClient
  readonly marks: WordMarks
  readonly paper: TextPaper
}

/** While one types, the word at the caret is not marked until the caret leaves it. */
export function createLookedUpText({ field, client, marks, paper }: LookedUpParts): LookedUpText {
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  let seen = field.value
  const is = { composing: false, ended: false }
  /** Where the caret was after the last key; -1 when it was taken away since. */
  let typedAt = -1
  let withheld: Place | undefined

  const isAtCaret = (place: Place): boolean =>
    document.activeElement === field && isWithin(place, field.selectionEnd ?? 0)

  const look = async (): Promise<void> => {
    const text = field.value
    const pairs = text.trim() === '' ? new Uint32Array() : await client.check(text)
    if (is.ended || is.composing || field.value !== text) return
    const places = placesOf(pairs)
    withheld = field.selectionEnd === typedAt ? places.find(isAtCaret) : undefined
    const shown = places.filter((place) => place !== withheld)
    marks.mark(text, shown)
    paper.scroll()
  }
  const lookIn = (pause: number): void => {
    clearTimeout(timer)
    if (!is.composing) timer = setTimeout(() => void look(), pause)
  }
  const showWithheld = (): void => {
    if (is.composing || !withheld || isAtCaret(withheld)) return
    typedAt = -1
    marks.mark(field.value, [...marks.places(), withheld])
    withheld = undefined
  }
  const endOfTyping = (): void => {
    typedAt = -1
    showWithheld()
  }

  return {
    follow: () => {
      if (field.value === seen) return false
      seen = field.value
      withheld = undefined
      marks.follow(seen)
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(paper.scroll)
      return true
    },
    typed: () => {
      typedAt = field.selectionEnd ?? -1
    },
    lookIn,
    compose: (goesOn) => {
      is.composing = goesOn
      clearTimeout(timer)
    },
    caretMoved: showWithheld,
    left: endOfTyping,
    end: () => {
      is.ended = true
      clearTimeout(timer)
      cancelAnimationFrame(frame)
    },
  }
}

/** At its end too: there the next letter would lengthen the word. */
export const isWithin = ({ from, to }: Place, caret: number): boolean => from <= caret && caret <= to

const placesOf = (pairs: Uint32Array): Place[] =>
  Array.from({ length: pairs.length / 2 }, (_, at) => ({ from: pairs[2 * at] ?? 0, to: pairs[2 * at + 1] ?? 0 }))
