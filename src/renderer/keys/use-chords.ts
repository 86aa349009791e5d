import { useEffect, useRef } from 'react'
import { type Chord, chordOf, isTyped, platform } from './chord.ts'
import type { KeyPress } from './pressed-sign.ts'
import { progressAfter, type Shortcut } from './shortcuts.ts'

/** What a chord does. An act that answers false leaves the key to others. */
export type ChordActs = Readonly<Record<Chord, (() => unknown) | undefined>>

/** Spread over a meeting and over every form: while one is open, letters are never shortcuts, wherever the focus is. */
export const writingPlace = { 'data-writing': '' } as const

const floating = '[role="dialog"], [role="alertdialog"], [role="listbox"], [role="menu"]'
/** A form is open for as long as it is there, but for one of a single line that is part of its page. */
const writing = '[data-writing], form:not([data-line])'
const fields = 'input, textarea, select, [contenteditable="true"], [role="spinbutton"]'

const isIn = (target: EventTarget | null, places: string): boolean =>
  target instanceof Element && target.closest(places) !== null
const isOpen = (places: string): boolean => document.querySelector(places) !== null

/** A letter that would be text, could the page know where to put it. */
const isText = (chord: Chord, target: EventTarget | null): boolean =>
  isTyped(chord) && (isIn(target, fields) || isOpen(writing))

interface KeyEvent {
  readonly target: EventTarget | null
  readonly nativeEvent: Event
  preventDefault(): void
  isDefaultPrevented(): boolean
  stopPropagation(): void
}

/** A handler for `onKeyDown`: `act` gets the chord and answers true when it took it; then nothing else sees the key. */
export const onChord = (act: (chord: Chord) => boolean) => (event: KeyEvent) => {
  const chord = event.isDefaultPrevented() ? null : chordOf(event.nativeEvent as KeyboardEvent & KeyPress, platform)
  if (chord === null || isText(chord, event.target) || !act(chord)) return
  event.preventDefault()
  // The widget library stops its own events by itself, and says so when one asks again.
  if (!('continuePropagation' in event)) event.stopPropagation()
}

const actOn = (acts: ChordActs, chord: Chord): boolean => {
  const act = acts[chord]
  return act !== undefined && act() !== false
}

/** A handler for `onKeyDown` with one act a chord. */
export const onChords = (acts: ChordActs) => onChord((chord) => actOn(acts, chord))

/** A handler for `onKeyDown` and `onKeyUp` that says whether Caps Lock is on. */
export const onCapsLock = (say: (isOn: boolean) => void) => (event: Pick<KeyPress, 'getModifierState'>) =>
  say(event.getModifierState('CapsLock'))

interface Reach {
  /** Also while one writes in a field. Never under an open dialog, list or menu. */
  readonly whileWriting?: boolean
  /** About the field that has the focus: wherever that is, also in a dialog. */
  readonly isOfField?: boolean
}

/** Calls `act` with every chord that is pressed on the page and that nothing nearer to the focus has taken. */
export function useChord(
  act: (chord: Chord, event: Event) => boolean,
  { whileWriting = false, isOfField = false }: Reach = {},
): void {
  const newest = useRef(act)
  newest.current = act
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const chord = event.defaultPrevented || (!isOfField && isOpen(floating)) ? null : chordOf(event, platform)
      if (chord === null || isText(chord, event.target)) return
      if (!whileWriting && !isOfField && isIn(event.target, fields)) return
      if (newest.current(chord, event)) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [whileWriting, isOfField])
}

/** The same with one act a chord. */
export function useChords(acts: ChordActs, reach?: Reach): void {
  useChord((chord) => actOn(acts, chord), reach)
}

/** How long the second key of a pair may take. */
const patienceMs = 1_500

/** Calls `act` for every shortcut of the page that is typed outside of fields, forms, meetings, dialogs and menus. */
export function useShortcuts(act: (shortcut: Shortcut) => void): void {
  const typed = useRef<{ pending: readonly Chord[]; at: number }>({ pending: [], at: 0 })
  useChord((chord, { timeStamp }) => {
    const { pending, at } = typed.current
    const progress = progressAfter(timeStamp - at > patienceMs ? [] : pending, chord)
    typed.current = { pending: progress.pending, at: timeStamp }
    if (progress.found) act(progress.found)
    return progress.found !== null
  })
}
