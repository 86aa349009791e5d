import { titleOf } from '#shared/journal/entry-words.ts'
import type { EntryRecord, SummaryRecord } from '#shared/journal/export.ts'
import type { Person } from '#shared/journal/person.ts'
import type { Context } from '../context.ts'
import { listEntryRecords } from '../entries/entry-records.ts'
import { readPerson } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import { listSummaryRecords } from '../summary/summary-records.ts'
import { entryMarkdown, spokenField } from './entry-markdown.ts'
import { selectAgendaPage, selectMeetingPage } from './export-store.ts'
import { escapedLines } from './markdown-lines.ts'

const everything = Number.MAX_SAFE_INTEGER
const told: readonly (keyof Person)[] = ['role', 'since', 'state', 'rhythmDays', 'recognisedHow', 'drives', 'strengths']

/** What is written on a person's own page. */
export const aboutMarkdown = (person: Person): string[] =>
  told.flatMap((field) => (person[field] ? [`**${spokenField(field)}:** ${escapedLines(String(person[field]))}`] : []))

/**
 * Everything about one person as one text to read: private entries, the trash and earlier wordings too.
 * Throws `not-found`.
 */
export function personMarkdown({ db }: Context, personId: string): string {
  const person = readPerson(db, personId)
  const page = { after: 0, limit: everything, personId }
  const records = listEntryRecords(db, page)
    .map(({ record }) => record)
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
    ...listSummaryRecords(db, page).flatMap(({ record }) => draftParts(record, records)),
  ]
  return `${parts.join('\n\n')}\n`
}

/** The manager's own words in the draft of a summary and in its earlier versions, and which summaries left. */
function draftParts({ draft, earlier, made }: SummaryRecord, entries: readonly EntryRecord[]): string[] {
  const besideWhat = (id: string): string => {
    const entry = entries.find((one) => one.id === id)
    return entry ? `Beside ${entry.day} · ${titleOf(entry.content)}` : 'Beside an entry that is gone'
  }
  const wordsIn = ({ draft: { opening, themes, entries: beside } }: NonNullable<SummaryRecord['draft']>): string[] =>
    [
      ['Opening', opening] as const,
      ...Object.entries(themes).map(([theme, words]) => [`Before ${theme}`, words] as const),
      ...Object.entries(beside).map(([id, words]) => [besideWhat(id), words] as const),
    ].flatMap(([place, words]) => (words.trim() === '' ? [] : [`**${place}**`, words]))
  return [
    ...titled('# Draft of a summary', draft ? wordsIn(draft) : []),
    ...earlier.flatMap((stand) => titled(`## As the draft stood on ${stand.updatedAt}`, wordsIn(stand))),
    ...titled(
      '# Summaries that left',
      made.map(({ period, madeAt }) => `- ${madeAt} · ${period.from} to ${period.to}`),
    ),
  ]
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
