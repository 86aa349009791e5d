import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import { isMeetingTitle } from './name-of-file.ts'
import { areNameWords, wordsIn } from './name-words.ts'
import { plainWords } from './plain-words.ts'
import { beyondDay, type DayReading, dayAt, type FoundDay, isOnlyDay } from './written-day.ts'

/** More is no front matter: it is the text of someone who draws lines. */
const longest = 32_768

/** What is said about a file or a note before its text. */
export interface Properties {
  readonly day: FoundDay | null
  /** When it was written down, which counts when no other day is known. */
  readonly created: FoundDay | null
  readonly people: readonly string[]
  readonly isGroup: boolean
  readonly tags: readonly string[]
  /** What the note is called, in which a name may stand. */
  readonly titles: readonly string[]
  /** The values of all other properties, which may be the name of a person. */
  readonly others: readonly string[]
}

export const noProperties: Properties = {
  day: null,
  created: null,
  people: [],
  isGroup: false,
  tags: [],
  titles: [],
  others: [],
}

/** How properties are called, in the languages in which people write them. */
const namesOfRole = {
  day:
    'date day datum tag when meeting-date meetingdate date-of-meeting entry-date fecha data jour dato ' +
    'wann dia día data-da-reunião fecha-de-la-reunión päivä tarih дата 日付 日時 開催日 面談日 日期 날짜',
  created:
    'created created-at createdat creation-date date-created created-time createdtime creationdate ' +
    'erstellt timestamp',
  person:
    'person with who name-of-person employee report about-person mitarbeiter mitarbeiterin contact ' +
    'colleague mit wer persona direct-report team-member member coachee mentee about-whom kollege ' +
    'kollegin gesprächspartner gesprächspartnerin avec personne collaborateur collaboratrice employé con ' +
    'empleado empleada colaborador colaboradora funcionário funcionária pessoa com dipendente collega ' +
    'medewerker medarbetare guest counterpart interviewee teammate employee-name staff-member сотрудник 氏名 名前 相手 社員 担当者 姓名 员工 이름 직원',
  people:
    'people persons attendees attendee participants participant teilnehmer teilnehmende invitees guests ' +
    'asistentes personen participantes participants-list teilnehmerinnen participanti partecipanti ' +
    'deelnemers deltagare attended-by attending anwesende anwesend présents presenti aanwezigen участники 参加者 出席者 与会者 참석자',
  title: 'title subject topic name alias aliases titel betreff titre título titulo assunto 件名 タイトル',
  tags: 'tags tag-list keywords tags-list',
}
type Role = keyof typeof namesOfRole

const roles: ReadonlyMap<string, Role> = new Map(
  (Object.keys(namesOfRole) as Role[]).flatMap((role) =>
    namesOfRole[role].split(' ').map((name) => [name, role] as const),
  ),
)

const keyOf = (name: string): string =>
  plainWords(name)
    .replace(/\s?\([^()]*\)/, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
    .replaceAll(':', '')
    .replace(/^-+/, '')

/** What a property is for; null for one that is only text. */
export const roleOf = (name: string): Role | null => roles.get(keyOf(name)) ?? null

interface KeptLine {
  readonly text: string
  /** The day that is all it says. */
  readonly day: DayReading | null
}

/** The lines that a note of this day needs to have. */
export const linesBeside = (kept: readonly KeptLine[], day: DayReading | null): string[] =>
  kept.filter((line) => line.day === null || JSON.stringify(line.day) !== JSON.stringify(day)).map(({ text }) => text)

export interface FrontMatter extends Properties {
  /** Where the text begins, and the line it is on. */
  readonly start: number
  readonly firstLine: number
  /** Its lines that say more than the person: they belong to the text, but for the day of the note itself. */
  readonly kept: readonly KeptLine[]
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
  const values = new Map<string, string[]>()
  for (const line of text.split('\n')) {
    const at = line.indexOf(':')
    if (at <= 0 || line.startsWith(' ')) continue
    const name = line.slice(0, at)
    // Of a name that stands twice both values count.
    values.set(name, [...(values.get(name) ?? []), line.slice(at + 1).trim()])
  }
  return values
}

function textsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (typeof value !== 'object' || value === null || depth > 4) return []
  return Object.values(value).flatMap((one) => textsIn(one, depth + 1))
}

/** What values say by their names. */
export function propertiesOf(values: ReadonlyMap<string, readonly string[]>): Properties {
  const byRole = Map.groupBy(values, ([name]) => roleOf(name))
  const of = (role: Role): string[] => (byRole.get(role) ?? []).flatMap(([, texts]) => texts)
  const dayOf = (texts: readonly string[]): FoundDay | null =>
    texts.map((text) => dayAt(plainWords(text).replace(/^@/, ''))).find((day) => day !== null) ?? null
  const [one, group] = [of('person'), of('people')]
  const others = byRole.get(null) ?? []
  return {
    day: dayOf(of('day')),
    created: dayOf(of('created')),
    people: one.length > 0 ? one : group,
    isGroup: one.length === 0,
    tags: of('tags'),
    titles: [
      ...of('title'),
      ...others.flatMap(([name, texts]) => (isMeetingTitle(name) ? texts.map((text) => `${name} ${text}`) : [])),
    ],
    others: others.flatMap(([, texts]) => texts).filter((text) => text.length <= 200),
  }
}

/** Lines of properties that are for the reader, each with the lines that are indented below it. */
function keptLines(lines: readonly string[]): KeptLine[] {
  let isPerson = false
  return lines.flatMap((text): KeptLine[] => {
    if (text.trim() === '') return []
    const at = text.indexOf(':')
    if (at > 0 && !/^[\s#-]/.test(text)) {
      const role = roleOf(text.slice(0, at))
      const value = plainWords(text.slice(at + 1).replaceAll(/["']/g, ''))
      isPerson = role === 'person'
      if (isPerson) return isOnlyNames(value) ? [] : [{ text, day: null }]
      const day = role === 'day' || role === 'created' ? dayAt(value) : null
      return [{ text, day: day && isOnlyDay(day) && beyondDay(day) === '' ? day.day : null }]
    }
    const isItem = isPerson && /^[\s-]/.test(text)
    isPerson = isItem
    return isItem && isOnlyNames(plainWords(text.replace(/^[\s-]{1,40}/, '').replaceAll(/["']/g, '')))
      ? []
      : [{ text, day: null }]
  })
}

/** Nothing but names, which stand beside the note from then on. */
const isOnlyNames = (value: string): boolean =>
  value
    .replaceAll(/\([^()]*\)|[[\]]/g, ' ')
    .split(/[,;&]/)
    .every((part) => {
      const words = wordsIn(part.trim())
      return (
        words.length === 0 ||
        (!/[–—#:]/.test(part) && (words.length === 1 || (words.length < 5 && areNameWords(words))))
      )
    })

/** A line such as `Person: Zoë Okafor` inside a text. */
export function propertyIn(line: string): readonly [string, string] | null {
  const row = line.length > 500 ? null : /^\|([^|]{1,40})\|([^|]*)\|\s*$/.exec(line)
  const written = row ? `${row[1]?.trim()}: ${row[2]?.trim()}` : line.replace(/^[\s>*-]{0,20}/, '')
  const text = line.length > 500 ? '' : plainWords(written)
  // TOML parts name and value by another sign.
  const toml = /^([\p{L}\p{N}_-]{1,40}) = ["'[]{0,2}([^"'\][]*)/u.exec(text)
  const at = toml ? (toml[1]?.length ?? 0) : text.indexOf(':')
  const name = text.slice(0, at).replaceAll(/[*_]/g, '')
  const value =
    toml?.[2]?.trim() ??
    text
      .slice(at + 1)
      .replace(/^:/, '')
      .trim()
  const role = roleOf(name)
  return at > 0 && at < 40 && value !== '' && role !== 'title' ? [name, value] : null
}

/** What a line is the name of, when the lines after it are the values: `Attendees:` or `## Attendees`. */
export function listNameIn(line: string): string | null {
  if (line.length > 80) return null
  const name = plainWords(line.replace(/^[\s>*#-]{0,20}/, ''))
  const role = roleOf(name.replaceAll(/[*_]/g, ''))
  const isMarked = /^\s*#/.test(line) || name.endsWith(':')
  return role === 'people' || (isMarked && role === 'person') ? name.replaceAll(':', '') : null
}
