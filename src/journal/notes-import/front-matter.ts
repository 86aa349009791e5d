import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import { plainWords } from './plain-words.ts'
import { dayAt, type FoundDay, isOnlyDay } from './written-day.ts'

/** More is no front matter: it is the text of somebody who draws lines. */
const longest = 32_768

/** What is said about a file or a note before its text. */
export interface Properties {
  readonly day: FoundDay | null
  /** When it was written down, which counts when no other day is known. */
  readonly created: FoundDay | null
  readonly people: readonly string[]
  readonly isGroup: boolean
  readonly tags: readonly string[]
}

export const noProperties: Properties = { day: null, created: null, people: [], isGroup: false, tags: [] }

const dayNames = new Set(
  'date day datum tag when meeting-date meetingdate date-of-meeting entry-date fecha data jour dato wann'.split(' '),
)
const createdNames = new Set(
  'created created-at createdat creation-date date-created created-time createdtime creationdate erstellt timestamp'.split(
    ' ',
  ),
)
const oneNames = new Set(
  'person with who name-of-person employee report about-person mitarbeiter mitarbeiterin contact colleague mit wer persona'.split(
    ' ',
  ),
)
const groupNames = new Set(
  'people persons attendees attendee participants participant teilnehmer teilnehmende invitees guests asistentes personen'.split(
    ' ',
  ),
)
const tagNames = new Set(['tags', 'tag-list', 'keywords', 'tags-list'])

const keyOf = (name: string): string =>
  plainWords(name)
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
    .replaceAll(':', '')
    .replace(/^-+/, '')

/** What a property is for; null for one that is only text. */
export function roleOf(name: string): 'day' | 'created' | 'person' | 'people' | 'tags' | null {
  const key = keyOf(name)
  if (dayNames.has(key)) return 'day'
  if (createdNames.has(key)) return 'created'
  if (oneNames.has(key)) return 'person'
  if (groupNames.has(key)) return 'people'
  return tagNames.has(key) ? 'tags' : null
}

export interface FrontMatter extends Properties {
  /** Where the text begins, and the line it is on. */
  readonly start: number
  readonly firstLine: number
  /** Its lines that say neither the day nor the person: they belong to the text. */
  readonly kept: readonly string[]
  readonly keys: ReadonlyMap<string, string>
}

/** The block between two lines of dashes at the beginning, or the head that Zim writes. */
export function frontMatterOf(text: string): FrontMatter {
  const none = { ...noProperties, start: text.startsWith('\uFEFF') ? 1 : 0, firstLine: 1, kept: [], keys: new Map() }
  const head = text.slice(none.start, none.start + longest)
  const block = head.startsWith('Content-Type: text/x-zim-wiki') ? zimBlock(head) : dashedBlock(head)
  if (!block) return none
  const values = valuesOf(block.lines.join('\n'))
  const isTemplate = block.lines.some((line) => line.includes('{{'))
  const kept = block.isZim ? [] : keptLines(block.lines)
  return {
    ...propertiesOf(values),
    start: none.start + block.length,
    firstLine: block.lines.length + (block.isZim ? 2 : 3),
    kept,
    keys: new Map([...values].map(([name, value]) => [keyOf(name), isTemplate ? '{{' : value.join(', ')])),
  }
}

interface Block {
  readonly lines: readonly string[]
  readonly length: number
  readonly isZim: boolean
}

function dashedBlock(head: string): Block | null {
  if (!/^---[ \t]{0,80}\n/.test(head)) return null
  const lines = head.split('\n')
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)[ \t]{0,80}$/.test(line))
  const inside = lines.slice(1, end)
  // Two rules with prose between them are no properties.
  if (end === -1 || !(inside.length === 0 || inside.some((line) => /^[^\s:#][^:]{0,99}:(\s|$)/.test(line)))) return null
  return { lines: inside, length: lines.slice(0, end + 1).join('\n').length + 1, isZim: false }
}

function zimBlock(head: string): Block {
  const lines = head.split('\n')
  const end = lines.findIndex((line) => line.trim() === '')
  const inside = end === -1 ? lines : lines.slice(0, end)
  return { lines: inside, length: inside.join('\n').length + 1, isZim: true }
}

/** Every value as the texts it holds; a block that is no YAML is read line by line. */
function valuesOf(text: string): Map<string, string[]> {
  try {
    const value: unknown = load(text.replaceAll('\t', '  '), { schema: FAILSAFE_SCHEMA })
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return new Map(Object.entries(value).map(([name, one]) => [name, textsIn(one)]))
    }
  } catch {
    // Templates, and what people write by hand.
  }
  const pairs = text.split('\n').flatMap((line) => {
    const at = line.indexOf(':')
    return at > 0 && !line.startsWith(' ')
      ? [[line.slice(0, at), [line.slice(at + 1).trim()]] as [string, string[]]]
      : []
  })
  return new Map(pairs)
}

function textsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (typeof value !== 'object' || value === null || depth > 4) return []
  return Object.values(value).flatMap((one) => textsIn(one, depth + 1))
}

/** What values say by their names. */
export function propertiesOf(values: ReadonlyMap<string, readonly string[]>): Properties {
  const of = (role: ReturnType<typeof roleOf>): string[] =>
    [...values].filter(([name]) => roleOf(name) === role).flatMap(([, texts]) => texts)
  const dayOf = (texts: readonly string[]): FoundDay | null =>
    texts.map((text) => dayAt(plainWords(text))).find((day) => day !== null) ?? null
  const [one, group] = [of('person'), of('people')]
  return {
    day: dayOf(of('day')),
    created: dayOf(of('created')),
    people: one.length > 0 ? one : group,
    isGroup: one.length === 0,
    tags: of('tags'),
  }
}

/** Lines of properties that are for the reader alone, each with the lines that are indented below it. */
function keptLines(lines: readonly string[]): string[] {
  let isKept = true
  return lines.filter((line) => {
    const at = line.indexOf(':')
    if (at > 0 && !/^[\s#-]/.test(line)) {
      const name = line.slice(0, at)
      const value = plainWords(line.slice(at + 1).replaceAll(/["']/g, ''))
      const role = roleOf(name)
      const day = role === 'day' || role === 'created' ? dayAt(value) : null
      isKept = !((day !== null && isOnlyDay(day)) || (role === 'person' && !value.includes('#')))
    }
    return isKept && line.trim() !== ''
  })
}

/** A line such as `Person: Zoë Okafor` inside a text. */
export function propertyIn(line: string): readonly [string, string] | null {
  const text = line.length > 500 ? '' : plainWords(line.replace(/^[\s>*-]{0,20}/, ''))
  const at = text.indexOf(':')
  const name = text.slice(0, at).replaceAll(/[*_]/g, '')
  const value = text
    .slice(at + 1)
    .replace(/^:/, '')
    .trim()
  return at > 0 && at < 40 && value !== '' && roleOf(name) !== null ? [name, value] : null
}
