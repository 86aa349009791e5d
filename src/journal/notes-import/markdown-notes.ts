import type { Answers } from '#shared/journal/notes-import.ts'
import { maximumTextLength } from '#shared/journal/text.ts'
import { datedSections, dayOfLogLine, type Section } from './dated-sections.ts'
import { type DatedNote, fileOrder, orderQuestion, settledNote } from './day-question.ts'
import { type FolderFile, folderFiles } from './folder-files.ts'
import { type Finding, problemAt, type Who } from './found-note.ts'
import { type FrontMatter, frontMatterOf, linesBeside, noProperties, type Properties } from './front-matter.ts'
import {
  dayInName,
  dayInPath,
  holdsPeople,
  isMeetingTitle,
  isWithSomeone,
  isWrittenAsName,
  properPart,
  seemingName,
} from './name-of-file.ts'
import type { PeopleNamed } from './named-person.ts'
import { isOwnMarkdown, ownMarkdownNotes } from './own-markdown.ts'
import { mentionsIn, peopleMentionedIn, plainWords } from './plain-words.ts'
import { readText } from './read-text.ts'
import { isTitleLike, meetingsIn, namesInTitles, propertiesAtStart } from './who-in-text.ts'
import type { FoundDay } from './written-day.ts'

interface Reading {
  readonly answers: Answers
  readonly people: PeopleNamed
}

/** The notes below a folder, file by file: each non-blank line of each file is in a note or in a problem. */
export function* markdownNotes(folder: string, reading: Reading): Generator<Finding> {
  const files: FolderFile[] = []
  for (const file of folderFiles(folder)) {
    if (file) files.push(file)
    else yield null
  }
  const named = foldersOfPeople(files, reading.people)
  for (const { file, path, problem, about } of files) {
    if (problem) yield problemAt(problem, { file, about })
    else yield* notesIn({ file, path, places: placesOf(file), names: namesOf(file, named) }, reading)
  }
}

const namesIn = (file: string): string[] => {
  const names = file.split('/')
  return [...names.slice(0, -1), (names.at(-1) ?? '').replace(/\.[^.]*$/, '')]
}

/** The name of the file without its day, then its folders, the nearest first. */
const placesOf = (file: string): string[] =>
  namesIn(file)
    .toReversed()
    .map((name) => dayInName(name).rest.replaceAll('_', ' '))

const parentOf = (parts: readonly string[], at: number): string => parts.slice(0, at).join('/')

/** Folders in which at least one thing is called after someone of the journal: then the others are called so too. */
function foldersOfPeople(files: readonly FolderFile[], people: PeopleNamed): Set<string> {
  const found = new Set<string>()
  for (const { file, problem } of files) {
    if (problem) continue
    const parts = namesIn(file)
    for (const [at, name] of parts.entries()) {
      const isNamed = people.as(name.replaceAll(/[-_]/g, ' ')) !== null
      if (isNamed) found.add(parentOf(parts, at))
    }
  }
  return found
}

/** What in a path seems to be the name of a person, the nearest first. */
function namesOf(file: string, folders: ReadonlySet<string>): string[] {
  const parts = namesIn(file)
  const found = parts.map((name, at) => {
    const above = at === 0 ? 'none' : holdsPeople(parts[at - 1] ?? '')
    const isAmongPeople = folders.has(parentOf(parts, at)) || above === 'all'
    const proper = properPart(name)
    return isAmongPeople || (above === 'some' && isWrittenAsName(proper)) ? proper : seemingName(name)
  })
  return found.toReversed().filter((name) => name !== '')
}

interface File {
  readonly file: string
  readonly path: string
  readonly places: readonly string[]
  readonly names: readonly string[]
}

function* notesIn({ file, path, places, names }: File, { answers, people }: Reading): Generator<Finding> {
  const read = readFile(path, answers.encodings[file] ?? null)
  if ('problem' in read) return yield problemAt(read.problem, { file })
  if (read.guess) yield { encoding: { file, ...read.guess } }
  const front = frontMatterOf(read.text)
  if ([...front.keys.values()].includes('{{')) return yield problemAt('template', { file, about: 'md' })
  if (isOwnMarkdown(read.text, front)) return yield* ownMarkdownNotes(read.text, { file, front })
  const sheet = { file, places, names, front, people, answers }
  let sections = yield* sectionsOf(read.text, front, false)
  if (isLog(sections, sheet)) sections = yield* sectionsOf(read.text, front, true)
  yield* notesOf(sections, sheet)
}

function* sectionsOf(text: string, front: FrontMatter, isLogged: boolean): Generator<null, Section[]> {
  const sections: Section[] = []
  for (const section of datedSections(text, { ...front, isLog: isLogged })) {
    if (section) sections.push(section)
    else yield null
  }
  return sections
}

/**
 * Whether the days of a file stand before the words of its lines: its text begins so, a second line has another day, and no
 * property or heading says a day. A list in a file whose name has another day belongs to that day.
 */
function isLog(sections: readonly Section[], { file, front }: Sheet): boolean {
  const [section, ...others] = sections
  if (!section || others.length > 0 || section.day || front.day || propertiesAtStart(section.lines).day) return false
  const lines = section.lines.filter((line) => line.trim() !== '' && !/^(?:#|\s|[\p{L}_-]{1,40}:: )/u.test(line))
  const [first, ...rest] = lines.map((line) => dayOfLogLine(line)?.day ?? null).map((day) => JSON.stringify(day))
  if (first === undefined || first === 'null') return false
  const named = dayInName(namesIn(file).at(-1) ?? '').day
  const isOfName = named === null || JSON.stringify(named.day) === first || !/^[-*+] /.test(lines[0] ?? '')
  return isOfName && rest.some((day) => day !== 'null' && day !== first)
}

const readFile = (path: string, encoding: Answers['encodings'][string] | null) => {
  try {
    return readText(path, encoding)
  } catch {
    return { problem: 'unreadable' } as const
  }
}

interface Sheet extends Omit<File, 'path'>, Reading {
  readonly front: FrontMatter
}

function* notesOf(sections: readonly Section[], sheet: Sheet): Generator<Finding> {
  const { file, front } = sheet
  const top = propertiesAtStart(sections[0]?.lines ?? [])
  const titles = titlesOf(sections, sheet)
  const notes: DatedNote[] = []
  const left: Finding[] = []
  // Properties for the reader belong to the first note; without any they are reported from the first line on.
  let kept = front.kept
  for (const section of sections) {
    const isFirst = section === sections[0]
    const own = isFirst ? top : propertiesAtStart(section.lines)
    const day = section.day ?? dayOfSheet(sheet, top)
    const head = linesBeside(kept, day?.day ?? null).join('\n')
    const body = section.lines.join('\n').trim()
    if (body === '' && !section.hasBody && section.day === null && (sections.length > 1 || head === '')) {
      if (sections.length === 1) left.push(problemAt('no-text', { file, line: 1, to: section.to }))
      continue
    }
    const place = { file, line: notes.length === 0 && left.length === 0 ? 1 : section.line, to: section.to }
    if (day === null) {
      left.push(problemAt(section.hasBody || head !== '' ? 'no-day' : 'title', place))
      if (section.hasBody) kept = []
      continue
    }
    const text = [head, body].filter(Boolean).join('\n\n')
    // First, for of what is far too long not even the words are kept.
    if (section.length > maximumTextLength * 1.5) left.push(problemAt('too-long', place))
    else if (text === '') left.push(problemAt('no-text', place))
    else notes.push({ ...place, day, text, who: whoOf(section, { sheet, own, top, titles }) })
    if (text !== '') kept = []
  }
  if (kept.length > 0 && notes.length === 0 && left.length === 0)
    left.push(problemAt('no-day', { file, line: 1, to: front.firstLine }))
  yield* settled(notes, sheet)
  yield* left
}

function* settled(notes: readonly DatedNote[], { file, answers }: Sheet): Generator<Finding> {
  const days = notes.map(({ day }) => day)
  const order = fileOrder(file, days, answers)
  yield orderQuestion(file, days, order)
  for (const note of notes) yield settledNote(note, order)
}

/** The day of a whole file: as it says, as its name or its folders say, or when it was written down. */
const dayOfSheet = ({ file, front }: Sheet, top: Properties): FoundDay | null =>
  front.day ??
  top.day ??
  dayInName(namesIn(file).at(-1) ?? '').day ??
  dayInPath(namesIn(file)) ??
  front.created ??
  top.created

/** What the headings and the first lines of a whole file say about people. */
interface Titles {
  /** How deep in the headings above the days people stand. */
  readonly depths: ReadonlySet<number>
  /** Names in the few lines before the first day. */
  readonly before: readonly string[]
}

function titlesOf(sections: readonly Section[], { people }: Sheet): Titles {
  const depths = new Set<number>()
  for (const { above } of sections) {
    for (const [depth, title] of above.entries()) if (people.as(properPart(title)) !== null) depths.add(depth)
  }
  const [first] = sections
  const lines =
    first && first.day === null && sections.length > 1 ? first.lines.filter((line) => line.trim() !== '') : []
  return { depths, before: lines.length > 5 ? [] : lines.filter(isTitleLike) }
}

interface Parts {
  readonly sheet: Sheet
  readonly own: Properties
  readonly top: Properties
  readonly titles: Titles
}

function whoOf(section: Section, { sheet, own, top, titles }: Parts): Who {
  const { front, places, names, people } = sheet
  const said = [own, front, top].find((properties) => properties.people.length > 0) ?? noProperties
  const isKnown = (title: string): boolean => people.as(properPart(title)) !== null
  // Beside headings that are people of the journal, the other headings are people too.
  const strangers = section.above.filter(
    (title, depth) =>
      titles.depths.has(depth) && !isKnown(title) && people.in(title).size === 0 && properPart(title) !== '',
  )
  // Words beside the day of a heading are nearer than the name of the file.
  const beside = section.day?.rest.trim() ?? ''
  const inHeading = isWithSomeone(beside)
    ? namesInTitles([beside])
    : people.as(properPart(beside)) === null
      ? []
      : [beside]
  const first = section.line === front.firstLine ? (section.lines.find((line) => line.trim() !== '') ?? '') : ''
  const heading = /^ {0,3}#{1,2} (\S.*)$/.exec(first.slice(0, 300))?.[1] ?? ''
  const text = section.lines.join('\n')
  return {
    meetings: meetingsIn(section.lines),
    said: said.people.length > 0 ? said.people : [...strangers.map((title) => properPart(title)), ...inHeading],
    isGroup: said.isGroup,
    places: [...section.above.filter(isKnown), ...front.titles.filter((title) => people.in(title).size > 0), ...places],
    names: [
      ...names,
      ...namesInTitles(
        [...front.titles, ...section.above, heading, ...(isTitleLike(first) ? [first] : []), ...titles.before].map(
          plainWords,
        ),
      ),
      ...peopleMentionedIn(text),
    ],
    others: [...own.others, ...front.others, ...top.others],
    mentions: [
      ...[...section.above, ...section.inside].filter(
        (title) => people.in(title).size > 0 && (isKnown(title) || isMeetingTitle(title)),
      ),
      ...front.tags,
      ...mentionsIn(text),
    ],
  }
}
