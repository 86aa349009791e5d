import { plainWords } from './plain-words.ts'
import { type TextLine, textLines } from './text-lines.ts'
import { beyondDay, dayAt, type FoundDay, isOnlyDay } from './written-day.ts'

/** A part of a text that begins with a day, or what stands before the first of them. */
export interface Section {
  readonly line: number
  to: number
  readonly day: FoundDay | null
  readonly level: number
  /** Its lines, first the words of its heading; none beyond what an entry holds. */
  readonly lines: string[]
  /** Undated headings above it, and those inside it. */
  readonly above: readonly string[]
  readonly inside: string[]
  /** Whether anything but headings stands in it. */
  hasBody: boolean
  length: number
}

/** Deeper than any heading: a line that is only a day. */
const asLine = 7
/** Beyond what an entry may hold; what is longer is reported as too long, so its end is of no use. */
const longestKept = 200_000

interface Heading {
  readonly level: number
  readonly title: string
}

/** A heading of Markdown with signs before it, or of Zim with signs around it. Source: CommonMark 0.31, 4.2. */
function headingIn(line: string): Heading | null {
  if (line.length > 2_000) return null
  const marks = /^ {0,3}(#{1,6})(?=[ \t]|$)/.exec(line)
  if (marks) {
    const title = line.slice(marks[0].length).trim()
    return { level: marks[1]?.length ?? 1, title: title.replace(/(?<=^|\s)#+$/, '').trim() }
  }
  const zim = /^(={2,6}) (?=\S)/.exec(line)?.[1]
  const end = line.trimEnd()
  return zim && end.endsWith(` ${zim}`)
    ? { level: asLine - zim.length, title: end.slice(zim.length, -zim.length).trim() }
    : null
}

/** A line under a line that makes it a heading. */
const underline = (line: string | undefined): number | null => {
  if (line === undefined || line.length > 300) return null
  return /^ {0,3}=+\s*$/.test(line) ? 1 : /^ {0,3}-{2,}\s*$/.test(line) ? 2 : null
}

const usual =
  /^(?:1[:\-/]1|1on1|one[- ]on[- ]one|meeting|notes?|entry|journal|gespräch|notiz(?:en)?|treffen|with|on|from|vom|am)[\s:,–—-]+/iu

/** The day that a heading begins with, after the usual words. */
function dayOfHeading(title: string): FoundDay | null {
  const words = plainWords(title)
  let text = words
  for (let count = 0; count < 3; count += 1) {
    const found = dayAt(text)
    if (found) return { ...found, rest: `${words.slice(0, words.length - text.length)}${wordsOf(found)}`.trim() }
    const shorter = text.replace(usual, '')
    if (shorter === text) return dayAtEnd(words)
    text = shorter
  }
  return dayAtEnd(words)
}

const boundary = /[\s(,:–—|-](?=[\p{L}\p{N}])/gu
/** Words before a day that make it another day than that of the note. */
const otherDay =
  /(?:by|until|till|due|before|after|since|from|for|next|deadline|bis|vor|nach|seit|ab|fällig|bevor|avant|après|depuis|hasta|antes|desde|até)[\s:(–—-]{0,4}$/iu

/** The day that a heading ends with: "1:1 with Zoë (2 March 2026)". */
function dayAtEnd(words: string): FoundDay | null {
  if (words.length > 200) return null
  for (const { index } of words.matchAll(boundary)) {
    const found = dayAt(words.slice(index + 1))
    if (!found || !isOnlyDay(found)) continue
    const before = words.slice(0, index + 1)
    if (otherDay.test(before)) return null
    const rest = [before.replace(/[\s(,:–—|-]{1,9}$/u, ''), beyondDay({ ...found, rest: found.rest.replace(')', '') })]
    return { ...found, rest: rest.filter(Boolean).join(' ') }
  }
  return null
}

const wordsOf = (found: FoundDay): string => [found.hour, wordsAfter(found.rest)].filter(Boolean).join(' ')

/** Without the signs that part the words from the day. */
const wordsAfter = (rest: string): string => rest.replace(/^[\s:,|–—\-\])]{0,9}(?=\S|$)/u, '').trim()

/** A line that is only a day, such as in a plain log; with a bar or in brackets a title may follow. */
function dayOfLine(line: string): FoundDay | null {
  if (line.length > 400 || /^(?: {4}|\t|\s*[>*+-] )/.test(line)) return null
  const words = plainWords(line)
  const bracket = /^\[([^\][]{6,60})\](?=\s|$)/.exec(words)
  const found = dayAt(bracket?.[1] ?? words)
  if (!found) return null
  if (bracket) {
    const after = words.slice(bracket[0].length).trim()
    return isOnlyDay(found) ? { ...found, rest: [wordsOf(found), after].filter(Boolean).join(' ') } : null
  }
  const bar = found.rest.indexOf('|')
  const isAlone = isOnlyDay(bar === -1 ? found : { ...found, rest: found.rest.slice(0, bar) })
  // Two days with a bar between them lead to the notes of other days.
  const isLink = bar !== -1 && dayAt(found.rest.slice(bar + 1).replace(/^[\s|]{1,9}/, '')) !== null
  return isAlone && !isLink ? { ...found, rest: wordsOf(found) } : null
}

/** The day before the words of a line, in a text that is a log throughout: `2026-03-02: wants the lead role`. */
export function dayOfLogLine(line: string): FoundDay | null {
  const found = line.length > 2_000 || /^\s/.test(line) ? null : dayAt(plainWords(line.replace(/^[-*+] /, '')))
  if (!found || !/^[\s:,|–—\-\])]/.test(`${found.rest} `)) return null
  return { ...found, rest: wordsOf(found) }
}

/** How long the signs of list items before the words of a line are. Source: CommonMark 0.31, 5.2. */
function listMarks(line: string): number {
  let at = 0
  for (let depth = 0; depth < 9; depth += 1) {
    const found = /^\s{0,40}(?:[-*+]|\d{1,9}[.)])\s{1,4}(?=\S)/.exec(line.slice(at, at + 60))
    if (!found) break
    at += found[0].length
  }
  return at
}

/** Which lines of a text are code or a comment, in which no line is a heading. Source: CommonMark 0.31, 4.5 and 4.6. */
function blockWatcher(): (line: string) => boolean {
  let fence = ''
  let isInList = false
  let isComment = false
  return (line) => {
    if (isComment) {
      isComment = !line.includes('-->')
      return true
    }
    const item = fence === '' ? listMarks(line) : 0
    const inside = line.slice(item)
    const marks = (isInList ? /^\s{0,40}(`{3,}|~{3,})/ : /^ {0,3}(`{3,}|~{3,})/).exec(inside)?.[1] ?? ''
    if (fence !== '') {
      const isEnd = marks[0] === fence[0] && marks.length >= fence.length && line.trim() === marks
      if (isEnd) [fence, isInList] = ['', false]
      return true
    }
    if (marks !== '' && !(marks[0] === '`' && inside.trim().slice(marks.length).includes('`'))) {
      fence = marks
      isInList = item > 0 || /^ /.test(line)
      return true
    }
    if (/^ {0,3}<!--/.test(line)) {
      isComment = !line.includes('-->')
      return true
    }
    return false
  }
}

const newSection = (line: number, parts: Pick<Section, 'day' | 'level' | 'above'>): Section => ({
  ...parts,
  line,
  to: line,
  lines: [],
  inside: [],
  hasBody: false,
  length: 0,
})

function addLine(section: Section, { number, text }: TextLine): void {
  section.length += text.length + 1
  if (text.trim() !== '') section.to = number
  if (section.length <= longestKept) section.lines.push(text)
}

/** Follows a text line by line and says where a part of it ends. */
class SectionScan {
  #current: Section
  #above: Heading[] = []
  readonly #isBlock = blockWatcher()
  readonly #dayOfLine: (line: string) => FoundDay | null

  constructor(firstLine: number, isLog: boolean) {
    this.#dayOfLine = (line) => dayOfLine(line) ?? (isLog ? dayOfLogLine(line) : null)
    this.#current = newSection(firstLine, { day: null, level: 0, above: [] })
  }

  /** Takes a line, with the one after it; answers the part that it ends, and whether the line after it is used up. */
  take(line: TextLine, next: string | undefined): { readonly ended: Section | null; readonly isTwo: boolean } {
    if (this.#isBlock(line.text)) return this.#keep(line)
    const under = line.text.trim() === '' || line.text.length > 400 ? null : underline(next)
    const heading = headingIn(line.text) ?? (under === null ? null : { level: under, title: line.text.trim() })
    const day = heading ? dayOfHeading(heading.title) : this.#dayOfLine(line.text)
    if (!heading && !day) return this.#keep(line)
    const level = heading?.level ?? (this.#current.day ? this.#current.level : asLine)
    const isInside = heading !== null && this.#current.day !== null && level > this.#current.level
    if (day && !isInside)
      return {
        ended: this.#begin(line, { day, level }),
        isTwo: heading !== null && under !== null && headingIn(line.text) === null,
      }
    if (heading && this.#current.day !== null && level < this.#current.level && this.#current.level !== asLine) {
      const ended = this.#begin(line, { day: null, level: 0 })
      this.#undated(line, heading)
      return { ended, isTwo: false }
    }
    if (heading) this.#undated(line, heading)
    return { ended: null, isTwo: false }
  }

  end(): Section {
    return this.#current
  }

  #keep(line: TextLine): { readonly ended: null; readonly isTwo: boolean } {
    if (line.text.trim() !== '' && !/^ {0,3}(?:=+|-+)\s*$/.test(line.text.slice(0, 300))) this.#current.hasBody = true
    addLine(this.#current, line)
    return { ended: null, isTwo: false }
  }

  #undated(line: TextLine, heading: Heading): void {
    if (this.#current.day === null) this.#above = [...this.#above.filter(({ level }) => level < heading.level), heading]
    this.#current.inside.push(plainWords(heading.title))
    addLine(this.#current, line)
  }

  #begin({ number }: TextLine, { day, level }: { day: FoundDay | null; level: number }): Section {
    const ended = this.#current
    if (day === null) this.#above = []
    const above = this.#above.filter((heading) => heading.level < level).map(({ title }) => plainWords(title))
    this.#current = newSection(number, { day, level, above })
    if (day && day.rest.trim() !== '') this.#current.lines.push(day.rest.trim())
    return ended
  }
}

/** The parts of a text, one after the other; null now and then, so that the reading can be stopped. */
export function* datedSections(
  text: string,
  from: { start: number; firstLine: number; isLog: boolean },
): Generator<Section | null> {
  const scan = new SectionScan(from.firstLine, from.isLog)
  const lines = textLines(text, from)
  let line = lines.next()
  while (!line.done) {
    const next = lines.next()
    const { ended, isTwo } = scan.take(line.value, next.done ? undefined : next.value.text)
    if (ended) yield ended
    line = isTwo ? lines.next() : next
    if (!line.done && line.value.number % 4_096 === 0) yield null
  }
  yield scan.end()
}
