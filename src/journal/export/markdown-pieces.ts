import { dayOfDate, monthOf } from '#shared/journal/day.ts'
import type { Entry } from '#shared/journal/entry.ts'
import type { MarkdownFile, MarkdownPiece } from '#shared/journal/markdown-export.ts'
import type { Meeting } from '#shared/journal/meeting.ts'
import type { Person } from '#shared/journal/person.ts'
import type { Context } from '../context.ts'
import { findEntries } from '../entries/find-entries.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import { entryMarkdown, frontMatter } from './entry-markdown.ts'
import { countRecords, selectAgendaPage, selectMeetingPage, selectPersonPage } from './export-store.ts'
import { escapedLines } from './markdown-lines.ts'
import { aboutMarkdown } from './person-markdown.ts'

const everything = Number.MAX_SAFE_INTEGER

/**
 * The files of one person, the first for null: one a meeting, the entries between meetings by month, and what is known of
 * them. Paths hold numbers and days, never a name. The trash and earlier wordings are left out: JSON holds them.
 */
export function readMarkdownPiece({ db }: Context, { after }: { after: number | null }): MarkdownPiece {
  const of = countRecords(db, null).person
  const [row] = selectPersonPage(db, { after: after ?? 0, limit: 1, personId: null })
  if (!row) return { files: [], next: null, done: of, of }
  const { seq, ...person } = row
  const number = db.get<{ rows: number }>(sql`SELECT count(*) AS rows FROM person WHERE seq <= ${seq}`)?.rows ?? 0
  const folder = `person-${String(number).padStart(3, '0')}`
  const files = filesOf(db, person).map(({ path, text }) => ({ path: `${folder}/${path}.md`, text }))
  return { files, next: number < of ? seq : null, done: number, of }
}

function filesOf(db: Database, person: Person): MarkdownFile[] {
  const entries = findEntries(db, { where: sql`person_id = ${person.id}` }).toReversed()
  const meetings = selectMeetingPage(db, { after: 0, limit: everything, personId: person.id })
  const byMeeting = Map.groupBy(entries, ({ place }) => place.meetingId)
  const byMonth = Map.groupBy(byMeeting.get(null) ?? [], ({ day }) => monthOf(day))
  const days = new Map<string, number>()
  const meetingFiles = meetings.map((meeting) => {
    const count = (days.get(meeting.day) ?? 0) + 1
    days.set(meeting.day, count)
    const path = `${meeting.day}-meeting${count === 1 ? '' : `-${count}`}`
    return { path, text: meetingText(person, meeting, byMeeting.get(meeting.id) ?? []) }
  })
  const monthFiles = [...byMonth].map(([month, ofMonth]) => ({ path: month, text: monthText(person, month, ofMonth) }))
  return [{ path: 'about', text: aboutText(db, person) }, ...meetingFiles, ...monthFiles]
}

/** Tells an import whose form it is: then everything comes back as it was written. */
const ours = { 'made-by': 'Alongside' }

const text = (...parts: readonly string[]): string => `${parts.join('\n\n')}\n`

const meetingText = ({ name }: Person, meeting: Meeting, entries: readonly Entry[]): string => {
  const { day, state, plannedFor, startedAt, endedAt, template } = meeting
  return text(
    frontMatter({ ...ours, person: name, day, state, template: template.title, plannedFor, startedAt, endedAt }),
    `# ${template.title}`,
    ...entries.map(entryMarkdown),
  )
}

const monthText = ({ name }: Person, month: string, entries: readonly Entry[]): string =>
  text(frontMatter({ ...ours, person: name, month }), `# ${month}`, ...entries.map(entryMarkdown))

function aboutText(db: Database, person: Person): string {
  const agenda = selectAgendaPage(db, { after: 0, limit: everything, personId: person.id })
    .filter(({ trashedAt, tickedOn }) => trashedAt === null && tickedOn === null)
    .map(({ addedOn, layer, text: words }) => `## ${addedOn} · To talk about · ${layer}\n\n${escapedLines(words)}`)
  const about = aboutMarkdown(person)
  const dated = about.length === 0 ? [] : [`## ${dayOfDate(new Date(person.updatedAt))} · About`, ...about]
  return text(frontMatter({ ...ours, person: person.name }), `# ${person.name}`, ...dated, ...agenda)
}
