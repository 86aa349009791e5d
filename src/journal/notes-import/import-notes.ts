import { betweenMeetings } from '#shared/journal/entry.ts'
import { titleOf } from '#shared/journal/entry-words.ts'
import {
  type ColumnMapping,
  mostShown,
  type NoteProblem,
  type NotesOptions,
  type NotesReport,
  type NotesSource,
} from '#shared/journal/notes-import.ts'
import { maximumTextLength } from '#shared/journal/text.ts'
import type { Context } from '../context.ts'
import { cleanText } from '../entries/clean-content.ts'
import { recordEntry } from '../entries/entries.ts'
import { keepBatch, keepInBatch } from '../import/import-batch.ts'
import { progressTeller } from '../import/progress-teller.ts'
import { tellEverything } from '../import/tell-everything.ts'
import { readPerson } from '../people/people.ts'
import { csvNotes } from './csv-notes.ts'
import type { Finding, FoundNote } from './found-note.ts'
import { dayOneNotes, jrnlNotes } from './json-notes.ts'
import { knownNotes } from './known-notes.ts'
import { markdownNotes } from './markdown-notes.ts'
import { type PersonNamed, personFinder } from './named-person.ts'
import { writtenDay } from './written-day.ts'

interface NotesRequest {
  readonly path: string
  readonly options: NotesOptions
  readonly isTrial: boolean
}

/** Ends a trial: everything is rolled back, and the report is kept. */
class TrialEnd extends Error {}

const readers: {
  readonly [Source in NotesSource]: (path: string, columns: ColumnMapping | null) => Generator<Finding>
} = { markdown: markdownNotes, csv: csvNotes, 'day-one': dayOneNotes, jrnl: jrnlNotes }

type OpenReport = { -readonly [Part in keyof NotesReport]: NotesReport[Part] }

/**
 * Takes in notes that another program wrote, as private notes between meetings; what cannot be read stays out and is told
 * with its place. A trial does the same and then leaves the journal as it was. Throws `not-found` for an unknown person and
 * `file-unreadable`, and `stopped`.
 */
export async function importNotes(context: Context, { path, options, isTrial }: NotesRequest): Promise<NotesReport> {
  const { db } = context
  readPerson(db, options.personId)
  const silent: Context = { ...context, emit: () => undefined }
  const batchId = context.newId()
  const report: OpenReport = emptyReport()
  try {
    await db.longTransaction(async (pause) => {
      keepBatch(context, { id: batchId, source: options.source })
      const tellProgress = progressTeller()
      const find = personFinder(db, options.personId)
      const isKnown = knownNotes(db)
      for (const finding of readers[options.source](path, options.columns)) {
        await pause()
        tellProgress(context)
        follow(report, finding, (note) => takeIn(silent, { note, find, isKnown, report, batchId }))
      }
      if (isTrial || report.added === 0) throw new TrialEnd()
    })
  } catch (error) {
    // What was read meanwhile may hold a part of it.
    tellEverything(context)
    if (error instanceof TrialEnd) return report
    throw error
  }
  tellEverything(context)
  return { ...report, batchId }
}

const emptyReport = (): OpenReport => ({
  added: 0,
  duplicates: 0,
  columns: [],
  mapping: { day: null, text: null, person: null },
  sample: [],
  problems: [],
  problemCount: 0,
  batchId: null,
})

function follow(report: OpenReport, finding: Finding, take: (note: FoundNote) => NoteProblem | null): void {
  if ('columns' in finding) {
    report.columns = [...finding.columns]
    report.mapping = finding.mapping
    return
  }
  const problem = 'note' in finding ? take(finding.note) : finding.problem.problem
  if (problem === null) return
  const { file, line } = 'note' in finding ? finding.note : finding.problem
  report.problemCount += 1
  if (report.problems.length < mostShown) report.problems = [...report.problems, { file, line, problem }]
}

interface Taking {
  readonly note: FoundNote
  readonly find: PersonNamed
  readonly isKnown: ReturnType<typeof knownNotes>
  readonly report: OpenReport
  readonly batchId: string
}

/** Null when the note is in the journal now, or was before. */
function takeIn(context: Context, { note, find, isKnown, report, batchId }: Taking): NoteProblem | null {
  const day = writtenDay(note.day)
  if (day === null) return 'no-day'
  const text = cleanText(note.text)
  if (text.trim() === '') return 'no-text'
  if (text.length > maximumTextLength) return 'too-long'
  const personId = note.person === null ? ((note.hint && find(note.hint)) ?? find(null)) : find(note.person)
  if (personId === null) return 'unknown-person'
  if (isKnown({ personId, day, words: text.trim() })) {
    report.duplicates += 1
    return null
  }
  const content = { kind: 'note', text } as const
  const { id } = recordEntry(context, { personId, place: betweenMeetings, day, layer: 'private', content })
  keepInBatch(context.db, batchId, id)
  report.added += 1
  if (report.sample.length < mostShown) report.sample = [...report.sample, { day, personId, title: titleOf(content) }]
  return null
}
