import type { Day } from '#shared/journal/day.ts'
import { daySchema } from '#shared/journal/day.ts'
import { areNameWords, countOfNameWords, isGeneric, isWholeInOneWord, wordsIn } from './name-words.ts'
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
    // "2024 March 1-1" is a month and a meeting.
    const isMeeting = /1$/.test(found.written) && /^(?:[-:_]1|[ _]on[ _]1)(?!\d)/i.test(found.rest)
    if (!isInside && !isMeeting) return { day: found, rest: `${text.slice(0, index)} ${found.rest}`.trim() }
  }
  return { day: null, rest: text.trim() }
}

/** The day that folders spell out: 2026/03/02, 2026/03-March/12, 2026-03/12. Each is a name of the path, the file's last. */
export function dayInPath(names: readonly string[]): FoundDay | null {
  const name = names.at(-1) ?? ''
  const day = /^(\d{1,2})(?=$|[\s_.,-])/.exec(name)?.[1]
  // 1-1 and 1 on 1 are meetings and no first of a month.
  if (!day || /^1[-_ .,]{0,3}(?:on|to|-|auf)?[-_ ]?1(?!\d)/i.test(name)) return null
  const above = names.at(-2) ?? ''
  const [, year, month] =
    /^(\d{4})[-_.](\d{2})(?!\d)/.exec(above) ??
    /^(\d{4})\/(\d{1,2})(?!\d)/.exec(`${/^\d{4}$/.exec(names.at(-3) ?? '')?.[0] ?? ''}/${above}`) ??
    []
  const found: Day = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${day.padStart(2, '0')}`
  return daySchema.safeParse(found).success ? { day: found, written: found, rest: '' } : null
}

const parents = new Set(
  (
    'people person persons team members contacts reports directs staff employees colleagues personen leute menschen mitarbeiter mitarbeitende kollegen kolleginnen personnes équipe personas equipo ' +
    'pessoas persone'
  ).split(' '),
)

/** What is left of a name of a file or folder when its day and the usual words are gone. */
export const properPart = (name: string): string =>
  wordsIn(dayInName(name).rest)
    .filter((part) => !isGeneric(part))
    .join(' ')

/** What one-on-ones are called, in the languages and programs in which people write it. */
const meeting =
  /(?:^|[\s_-])(?:1[-:_/ ]1s?|1on1s?|1to1s?|1[- ]?[2xv][- ]?1s?|o2o|one[-_ ](?:on|to)[-_ ]ones?|skip[-_ ]levels?|jours?[-_ ]fixes?|mitarbeitergespräche?|bilaterals?)(?=$|[\s_-])/i

/** Whether what lies in a folder is called after people: all of it, or only what is written as a name is. */
export function holdsPeople(folder: string): 'all' | 'some' | 'none' {
  const name = folder.toLowerCase()
  if (parents.has(name) || parents.has(name.replace(/^direct[ -]/, ''))) return 'all'
  return meeting.exec(name)?.[0] === name ? 'some' : 'none'
}

/** Whether each word begins as a name does. */
export const isWrittenAsName = (name: string): boolean => name !== '' && areNameWords(wordsIn(name))

const withSomeone = /(?:^|[\s_-])(?:with|mit|avec|con|com|w)[/\s_]/iu
const betweenTwo = /<>|↔|\bme ?(?:&|\+|and|\/)|(?:&|\+|and|\/) ?me\b/i

/** Whether a title says with whom something was. */
export const isWithSomeone = (title: string): boolean =>
  title.length <= 120 && (isMeetingTitle(title) || withSomeone.test(title))

/** Whether a title is one of a one-on-one. */
export const isMeetingTitle = (title: string): boolean =>
  meeting.test(title) || (title.length <= 120 && betweenTwo.test(title))

const talk =
  /^(?:meeting|call|chat|talk|sync|catch[- ]?up|check[- ]?in|coffee|lunch|gespräch|treffen|réunion|reunión) (?:with|mit|avec|con|com|w\/) /i

/** Whether a line begins as the title of a talk with someone. */
export const beginsAsTalk = (line: string): boolean => talk.test(line) || meeting.exec(line)?.index === 0

/**
 * The name of a person that a name of a file or folder seems to hold although the journal has none such: after *with*, beside
 * a sign for one-on-ones, or two or three words that each begin as a name does. Empty for none.
 */
export function seemingName(name: string): string {
  const text = dayInName(name).rest
  const after = withSomeone.exec(text)
  if (after) return properPart(text.slice(after.index + after[0].length))
  const proper = wordsIn(properPart(name))
  const fewest = isMeetingTitle(text) || (proper.length === 1 && isWholeInOneWord(proper[0] ?? '')) ? 1 : 2
  const count = countOfNameWords(proper)
  return count >= fewest && count <= 3 && areNameWords(proper) ? proper.join(' ') : ''
}

/** As `seemingName`, of a title inside a text, in which what follows *with* may be anything: only what is written as a name. */
export function seemingNameIn(title: string): string {
  const text = title.slice(0, 300)
  const after = withSomeone.exec(text)
  if (!after) return seemingName(text)
  const words = wordsIn(text.slice(after.index + after[0].length)).filter((word) => !isGeneric(word))
  const end = words.findIndex((_, at) => !areNameWords(words.slice(0, at + 1)))
  return words.slice(0, end === -1 ? 3 : Math.min(end, 3)).join(' ')
}
