import type { Chord } from './chord.ts'

/** The tabs of a person’s page, by their letters. */
export const personTabs = [
  ['prep', 'p'],
  ['timeline', 't'],
  ['agreement', 'e'],
  ['plan', 's'],
  ['goals', 'o'],
  ['freedom', 'f'],
  ['records', 'r'],
  ['meetings', 'm'],
  ['about', 'a'],
] as const
export type PersonTab = (typeof personTabs)[number][0]

/** Shortcuts that work on all pages, each chord after the one before. */
export type ShortcutId = 'today' | 'summary' | 'addPerson' | 'person' | PersonTab | 'list'

export interface Shortcut {
  readonly id: ShortcutId
  readonly group: 'go' | 'person' | 'everywhere'
  /** Chords pressed one after the other. */
  readonly keys: readonly Chord[]
}

/** In the order of the list under `?`. */
export const shortcuts: readonly Shortcut[] = [
  { id: 'today', group: 'go', keys: ['g', 't'] },
  { id: 'summary', group: 'go', keys: ['g', 's'] },
  { id: 'addPerson', group: 'go', keys: ['g', 'a'] },
  ...Array.from({ length: 9 }, (_, index) => ({ id: 'person', group: 'go', keys: [`Alt+${index + 1}`] }) as const),
  ...personTabs.map(([id, key]) => ({ id, group: 'person', keys: [key] }) as const),
  { id: 'list', group: 'everywhere', keys: ['?'] },
]

/** The chords of a meeting: they work while one writes as well. */
export const meetingChords = {
  next: 'Alt+ArrowRight',
  back: 'Alt+ArrowLeft',
  another: 'Alt+n',
  skip: 'Alt+s',
  earlier: 'Alt+ArrowUp',
  later: 'Alt+ArrowDown',
  pause: 'Escape',
} as const satisfies Record<string, Chord>
export type MeetingAct = keyof typeof meetingChords

/** Moves what holds the focus in a list that can be ordered: a step of a template, a question. */
export const moveChords = { before: 'Alt+ArrowUp', after: 'Alt+ArrowDown' } as const satisfies Record<string, Chord>

/** From line to line of a list while the focus stays in a field. */
export const listChords = { up: 'ArrowUp', down: 'ArrowDown' } as const satisfies Record<string, Chord>

/** What may be meant by the next marked word of the field that one writes in. */
export const spellingChord: Chord = 'F7'

/** Closes a form, as its button *Done* does. */
export const doneChord: Chord = 'Mod+Enter'

/** The accelerators of the menu (main/menu/app-menu.ts), the first of each the one that the menu shows. */
export const menuChords = {
  capture: ['Mod+n', 'Mod+j'],
  search: ['Mod+k', 'Mod+f'],
  paper: ['Mod+p'],
  shield: ['Mod+Shift+h'],
  lock: ['Mod+l'],
  settings: ['Mod+,'],
} as const satisfies Record<string, readonly Chord[]>

export interface Progress {
  /** The shortcut that these chords complete. */
  readonly found: Shortcut | null
  /** Chords pressed so far that still begin a shortcut. */
  readonly pending: readonly Chord[]
}

const startsWith = (keys: readonly Chord[], start: readonly Chord[]): boolean =>
  start.every((key, index) => keys[index] === key)

/** Takes the next chord after `pending`; one that continues nothing may begin something again. */
export function progressAfter(pending: readonly Chord[], chord: Chord): Progress {
  const typed = [...pending, chord]
  const fitting = shortcuts.filter(({ keys }) => startsWith(keys, typed))
  const found = fitting.find(({ keys }) => keys.length === typed.length)
  if (found) return { found, pending: [] }
  if (fitting.length > 0) return { found: null, pending: typed }
  return pending.length > 0 ? progressAfter([], chord) : { found: null, pending: [] }
}
