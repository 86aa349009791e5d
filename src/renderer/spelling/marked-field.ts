import { textSetEvent } from '../ui/field-spelling.ts'
import { createLookedUpText, isWithin, type LookedUpText } from './looked-up-text.ts'
import type { SpellingClient } from './spelling-client.ts'
import { createTextPaper, type TextField } from './text-paper.ts'
import { createWordMarks, type Place } from './word-marks.ts'

/** A field whose words are looked up while one writes in it. */
export interface MarkedField {
  readonly field: TextField
  /** Looks everything up again: other words are known now. */
  lookAgain(): void
  /** The marked word at a point of the window. */
  placeAt(x: number, y: number): Place | undefined
  /** The marked word at the caret. */
  placeAtCaret(): Place | undefined
  /** The next marked word from the caret on, beginning again at the end. */
  nextPlace(): Place | undefined
  rectOf(place: Place): DOMRect | undefined
  end(): void
}

/** Long enough that a word is not looked up in the middle, short enough to be there when one looks up. */
const pauseMs = 300
/** After a space or a full stop the word before it is whole. */
const shortPauseMs = 60
const endOfWord = /^[\s.,;:!?)]$/

/**
 * Marks the words of a field. Only a copy of its text is drawn on; the field itself is read and never touched, so
 * composition, undo and selection stay the browser's.
 */
export function markField(field: TextField, client: SpellingClient): MarkedField {
  const paper = createTextPaper(field)
  const marks = createWordMarks(paper.text)
  const text = createLookedUpText({ field, client, marks, paper })
  const listening = new AbortController()
  listen(field, text, listening.signal)
  field.addEventListener('scroll', paper.scroll, { signal: listening.signal, passive: true })
  const size = new ResizeObserver(paper.lay)
  size.observe(field)
  text.lookIn(0)
  return {
    field,
    lookAgain: () => text.lookIn(0),
    placeAt: marks.placeAt,
    placeAtCaret: () => marks.places().find((place) => isWithin(place, field.selectionEnd ?? 0)),
    nextPlace: () => marks.places().find(({ from }) => from >= (field.selectionEnd ?? 0)) ?? marks.places()[0],
    rectOf: marks.rectOf,
    end: () => {
      text.end()
      listening.abort()
      size.disconnect()
      marks.clear()
      paper.remove()
    },
  }
}

function listen(field: TextField, text: LookedUpText, signal: AbortSignal): void {
  const options = { signal, passive: true }
  const onInput = (event: Event): void => {
    text.typed()
    text.follow()
    const typed = event instanceof InputEvent ? event.data : null
    text.lookIn(typed !== null && endOfWord.test(typed) ? shortPauseMs : pauseMs)
  }
  const afterComposition = (): void => {
    text.compose(false)
    text.follow()
    text.lookIn(pauseMs)
  }
  const wasSet = (): void => {
    if (text.follow()) text.lookIn(pauseMs)
  }
  field.addEventListener('input', onInput, options)
  field.addEventListener('compositionstart', () => text.compose(true), options)
  field.addEventListener('compositionend', afterComposition, options)
  field.addEventListener('blur', text.left, options)
  field.addEventListener(textSetEvent, wasSet, options)
  document.addEventListener('selectionchange', text.caretMoved, options)
}
