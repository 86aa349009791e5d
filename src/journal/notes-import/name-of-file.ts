import type { Day } from '#shared/journal/day.ts'
import { daySchema } from '#shared/journal/day.ts'
import { dayAt, type FoundDay } from './written-day.ts'

/** What a name of a file or folder holds. */
export interface NamedDay {
  readonly day: FoundDay | null
  /** The name without its day. */
  readonly rest: string
}

/** Notion puts the id of a page after its name. */
const withoutId = (name: string): string => name.replace(/[ _-][0-9a-f]{32}$/, '')

/** The first day in the name of a file without its ending. Digits inside a longer run of digits and letters are none. */
export function dayInName(name: string): NamedDay {
  const text = withoutId(name)
  for (const { index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const found = dayAt(text.slice(index))
    if (!found) continue
    const isInside = /^[\p{L}\p{N}]/u.test(found.rest) && !/^T\d/.test(found.rest)
    if (!isInside) return { day: found, rest: `${text.slice(0, index)} ${found.rest}`.trim() }
  }
  return { day: null, rest: text.trim() }
}

/** The day that folders spell out: 2026/03/02, 2026/03-March/12, 2026-03/12. Each is a name of the path, the file's last. */
export function dayInPath(names: readonly string[]): FoundDay | null {
  const day = /^(\d{1,2})(?!\d)/.exec(names.at(-1) ?? '')?.[1]
  if (!day) return null
  const above = names.at(-2) ?? ''
  const [, year, month] =
    /^(\d{4})[-_.](\d{2})(?!\d)/.exec(above) ??
    /^(\d{4})\/(\d{1,2})(?!\d)/.exec(`${/^\d{4}$/.exec(names.at(-3) ?? '')?.[0] ?? ''}/${above}`) ??
    []
  const found: Day = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${day.padStart(2, '0')}`
  return daySchema.safeParse(found).success ? { day: found, written: found, rest: '' } : null
}

const generic = new Set(
  (
    'notes note meeting meetings 1 1on1 1on1s 1s one on ones 1to1 oneonone daily day weekly week journal journals pages page ' +
    'log logs work diary calls call talk talks chat sync catch up check in and with about inbox archive attachments assets ' +
    'files file all my me misc untitled new entries entry history timeline export imported markdown text obsidian notion ' +
    'vault logseq bear zim january february march april may june july august september october november december ' +
    'notizen notiz gespräch gespräche gesprach gesprache protokoll tagebuch arbeit mit und w readme index copy doc document'
  ).split(' '),
)

const parents = new Set(
  (
    'people person persons team members contacts reports directs staff employees colleagues personen leute menschen mitarbeiter mitarbeitende kollegen kolleginnen personnes équipe personas equipo ' +
    'pessoas persone'
  ).split(' '),
)

const wordsIn = (text: string): string[] => text.split(/[\s_,;:()[\]{}/|–—.+-]+/u).filter(Boolean)

const isGeneric = (word: string): boolean => generic.has(word.toLowerCase()) || !/\p{L}/u.test(word)

/** What is left of a name of a file or folder when its day and the usual words are gone. */
export const properPart = (name: string): string =>
  wordsIn(dayInName(name).rest)
    .filter((part) => !isGeneric(part))
    .join(' ')

const oneOnOnes = /^(?:1[-:_ ]1s?|1on1s?|one[- _]on[- _]ones?)$/i

/** Whether what lies in a folder is called after people: all of it, or only what is written as a name is. */
export function holdsPeople(folder: string): 'all' | 'some' | 'none' {
  const name = folder.toLowerCase()
  if (parents.has(name) || parents.has(name.replace(/^direct[ -]/, ''))) return 'all'
  return oneOnOnes.test(name) ? 'some' : 'none'
}

/** Whether each word begins as a name does. */
export const isWrittenAsName = (name: string): boolean => name !== '' && wordsIn(name).every(isNameWord)

const isNameWord = (word: string): boolean => /^\p{Lu}[\p{L}\p{M}’']+$/u.test(word) || /^\p{Lu}$/u.test(word)

/**
 * The name of a person that a name of a file or folder seems to hold although the journal has none such: after *with*, beside
 * a sign for one-on-ones, or two or three words that each begin as a name does. Empty for none.
 */
export function seemingName(name: string): string {
  const text = dayInName(name).rest
  const after = /(?:^|[\s_-])(?:with|mit|avec|con|w)[/\s_]/iu.exec(text)
  if (after) return properPart(text.slice(after.index + after[0].length))
  const proper = wordsIn(properPart(name))
  const isMeeting = /(?:^|[\s_-])(?:1[-:_ ]1s?|1on1s?|1to1|one[- _]on[- _]ones?)(?:$|[\s_-])/i.test(text)
  const fewest = isMeeting ? 1 : 2
  return proper.length >= fewest && proper.length <= 3 && proper.every(isNameWord) ? proper.join(' ') : ''
}
