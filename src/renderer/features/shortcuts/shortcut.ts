/** What a shortcut does. */
export type ShortcutId =
  | 'today'
  | 'summary'
  | 'addPerson'
  | 'settings'
  | 'person'
  | PersonTab
  | 'capture'
  | 'shield'
  | 'search'
  | 'lock'
  | 'list'
  | MeetingKey

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

/** The keys of a meeting, which its own screen reads: they work while one writes as well. */
const meetingKeys = [
  ['next', ['Alt+→']],
  ['back', ['Alt+←']],
  ['another', ['Alt+n']],
  ['skip', ['Alt+s']],
  ['earlier', ['Alt+↑']],
  ['later', ['Alt+↓']],
  ['pause', ['Esc']],
] as const
export type MeetingKey = (typeof meetingKeys)[number][0]

type ShortcutGroup = 'go' | 'person' | 'meeting' | 'everywhere'

export interface Shortcut {
  readonly id: ShortcutId
  readonly group: ShortcutGroup
  /** Keys pressed one after the other. */
  readonly keys: readonly string[]
  /** The menu of the app or another screen takes this key; here it is only listed. */
  readonly isOnlyListed?: boolean
}

/** Every key that works on all pages, in the order of the list under `?`. */
export const shortcuts: readonly Shortcut[] = [
  { id: 'today', group: 'go', keys: ['g', 't'] },
  { id: 'summary', group: 'go', keys: ['g', 's'] },
  { id: 'addPerson', group: 'go', keys: ['g', 'a'] },
  { id: 'settings', group: 'go', keys: ['Mod+,'], isOnlyListed: true },
  ...Array.from({ length: 9 }, (_, index) => ({ id: 'person', group: 'go', keys: [`Alt+${index + 1}`] }) as const),
  ...personTabs.map(([id, key]) => ({ id, group: 'person', keys: [key] }) as const),
  ...meetingKeys.map(([id, keys]) => ({ id, group: 'meeting', keys, isOnlyListed: true }) as const),
  { id: 'capture', group: 'everywhere', keys: ['Mod+j'], isOnlyListed: true },
  { id: 'shield', group: 'everywhere', keys: ['Mod+Shift+h'], isOnlyListed: true },
  { id: 'search', group: 'everywhere', keys: ['Mod+k'], isOnlyListed: true },
  { id: 'lock', group: 'everywhere', keys: ['Mod+l'], isOnlyListed: true },
  { id: 'list', group: 'everywhere', keys: ['?'] },
]

export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** `Mod` is Ctrl, or Cmd on a Mac. A digit is told by its place: with Alt, a Mac's key says another character. */
export function nameOfKey({ key, code, ctrlKey, metaKey, altKey }: KeyPress): string {
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  const plain = altKey && digit ? digit : key.length === 1 ? key.toLowerCase() : key
  return `${ctrlKey || metaKey ? 'Mod+' : ''}${altKey ? 'Alt+' : ''}${plain}`
}

export interface Progress {
  /** The shortcut that these keys complete. */
  readonly found: Shortcut | null
  /** Keys pressed so far that still begin a shortcut. */
  readonly pending: readonly string[]
}

const startsWith = (keys: readonly string[], start: readonly string[]): boolean =>
  start.every((key, index) => keys[index] === key)

/** Takes the next key after `pending`; a key that continues nothing may begin something anew. */
export function progressAfter(pending: readonly string[], key: string): Progress {
  const typed = [...pending, key]
  const fitting = shortcuts.filter(({ keys }) => startsWith(keys, typed))
  const found = fitting.find(({ keys }) => keys.length === typed.length)
  if (found) return { found, pending: [] }
  if (fitting.length > 0) return { found: null, pending: typed }
  return pending.length > 0 ? progressAfter([], key) : { found: null, pending: [] }
}
