import type { Who } from './found-note.ts'
import { listNameIn, noProperties, type Properties, propertiesOf, propertyIn } from './front-matter.ts'
import { beginsAsTalk, dayInName, isMeetingTitle, seemingName, seemingNameIn } from './name-of-file.ts'
import { mentionsIn, peopleMentionedIn, plainWords } from './plain-words.ts'

const linesLooked = 15
const mostListed = 10

/** The properties that stand as lines at the beginning of a text, also as the list below `Attendees:`. */
export function propertiesAtStart(lines: readonly string[]): Properties {
  const values = new Map<string, string[]>()
  const add = (name: string, value: string): void => void values.set(name, [...(values.get(name) ?? []), value])
  const start: string[] = []
  for (const line of lines) {
    if (line.trim() !== '') start.push(line)
    if (start.length === linesLooked + mostListed) break
  }
  for (const [at, line] of start.slice(0, linesLooked).entries()) {
    const [name, value] = propertyIn(line) ?? []
    if (name && value) add(name, value)
    const listName = listNameIn(line)
    if (listName !== null) for (const item of itemsAfter(start, at)) add(listName, item)
  }
  return values.size === 0 ? noProperties : propertiesOf(values)
}

function itemsAfter(lines: readonly string[], at: number): string[] {
  const items: string[] = []
  for (const line of lines.slice(at + 1, at + 1 + mostListed)) {
    const item = line.length > 300 ? null : /^\s{0,40}[-*+]\s{1,4}(?:\[[ xX]\]\s{1,4})?(\S.*)$/.exec(line)
    if (!item) break
    items.push(item[1] ?? '')
  }
  return items
}

/** The names that titles hold: after *with*, or beside a sign for one-on-ones. */
export const namesInTitles = (titles: readonly string[]): string[] =>
  titles.map((title) => seemingNameIn(title)).filter((name) => name !== '')

/** Whether a line that is no heading says with whom it was: a one-on-one with a name. */
export const isTitleLike = (line: string): boolean => line.length <= 120 && isMeetingTitle(line)

const signs = /^(?:#{1,6} {1,4}|[-*+] )?[*_]{0,3}/

/** The names in the titles of meetings inside a text: of headings, of lines in bold, and of items with their own below. */
export function meetingsIn(lines: readonly string[]): string[] {
  const titles = lines.flatMap((line) => {
    const title = line.length > 120 ? '' : plainWords(line.replace(signs, ''))
    return beginsAsTalk(title) ? [title] : []
  })
  return [...new Set(namesInTitles(titles))]
}

/** What the name of a file with many records says about whom they are about. */
export function whoInFileName(path: string): NonNullable<Who['last']> {
  const name = (path.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '').replaceAll('_', ' ')
  return { places: [dayInName(name).rest], names: [seemingName(name)].filter(Boolean) }
}

/** What the texts of a record say about whom it is about; `last` counts when they name no one. */
export function whoInTexts(texts: readonly string[], last: NonNullable<Who['last']>): Who {
  const lines = texts.flatMap((text) => text.slice(0, 20_000).split('\n', 30))
  const titles = texts.map((text) => text.slice(0, 300).split('\n', 1)[0] ?? '')
  const { people, isGroup, tags, others } = propertiesAtStart(lines)
  const said = titles.filter(
    (title) => isTitleLike(title) || /^#|[ ](?:with|mit|avec|con|com) \p{Lu}/u.test(title.slice(0, 120)),
  )
  const inTitles = namesInTitles(
    said.filter((title) => title.length <= 120).map((title) => title.replace(/^#{1,6} /, '')),
  )
  return {
    said: people,
    isGroup,
    places: [],
    meetings: meetingsIn(lines),
    others,
    names: [...inTitles, ...texts.flatMap((text) => peopleMentionedIn(text))],
    mentions: [...tags, ...texts.flatMap((text) => mentionsIn(text))],
    last,
  }
}
