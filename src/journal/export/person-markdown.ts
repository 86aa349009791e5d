import type { EntryRecord } from '#shared/journal/export.ts'
import type { Person } from '#shared/journal/person.ts'
import type { Context } from '../context.ts'
import { readPerson } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import { entryMarkdown, spokenField } from './entry-markdown.ts'
import { selectAgendaPage, selectMeetingPage } from './export-store.ts'
import { readRecordPage } from './record-pages.ts'

const everything = Number.MAX_SAFE_INTEGER
const told: readonly (keyof Person)[] = ['role', 'since', 'state', 'rhythmDays', 'recognisedHow', 'drives', 'strengths']

/** What is written on a person's own page. */
export const aboutMarkdown = (person: Person): string[] =>
  told.flatMap((field) => (person[field] ? [`**${spokenField(field)}:** ${String(person[field])}`] : []))

/**
 * Everything about one person as one text to read: private entries, the trash and earlier wordings too.
 * Throws `not-found`.
 */
export function personMarkdown({ db }: Context, personId: string): string {
  const person = readPerson(db, personId)
  const page = { after: 0, limit: everything, personId }
  const records = readRecordPage(db, 'entry', page)
    .flatMap(({ record }) => (record.type === 'entry' ? [record] : []))
    .toSorted((one, other) => one.day.localeCompare(other.day))
  const kept = records.filter(({ trashedAt }) => trashedAt === null)
  const trashed = records.filter(({ trashedAt }) => trashedAt !== null)
  const parts = [
    `# ${person.name}`,
    ...aboutMarkdown(person),
    ...titled('# Meetings', meetingLines(db, personId)),
    ...titled('# Agenda', agendaLines(db, personId)),
    ...titled('# Entries', kept.map(withHistory)),
    ...titled('# In the trash', trashed.map(withHistory)),
  ]
  return `${parts.join('\n\n')}\n`
}

const titled = (title: string, parts: readonly string[]): string[] => (parts.length === 0 ? [] : [title, ...parts])

const withHistory = (record: EntryRecord): string =>
  [
    entryMarkdown(record),
    ...record.revisions.map((stand) => `*As it stood until ${stand.stoodUntil}:*\n\n${quoted(entryMarkdown(stand))}`),
  ].join('\n\n')

const quoted = (text: string): string => text.replace(/^/gm, '> ')

const meetingLines = (db: Database, personId: string): string[] =>
  selectMeetingPage(db, { after: 0, limit: everything, personId }).map(
    ({ day, state, template }) => `- ${day} · ${state} · ${template.title}`,
  )

const agendaLines = (db: Database, personId: string): string[] =>
  selectAgendaPage(db, { after: 0, limit: everything, personId }).map(
    ({ addedOn, layer, text, tickedOn, trashedAt }) =>
      `- ${addedOn} · ${layer} · ${text}${tickedOn ? ` (done ${tickedOn})` : ''}${trashedAt ? ' (in the trash)' : ''}`,
  )
