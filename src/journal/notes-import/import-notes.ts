import { betweenMeetings } from '#shared/journal/entry.ts'
import { titleOf } from '#shared/journal/entry-words.ts'
import type {
  NoteProblem,
  NotesOptions,
  NotesReport,
  NotesSource,
  PlacedProblem,
} from '#shared/journal/notes-import.ts'
import { blankPerson } from '#shared/journal/person.ts'
import { cleanText, maximumTextLength } from '#shared/journal/text.ts'
import { instantOf } from '../clock.ts'
import type { Context } from '../context.ts'
import { importEntry } from '../entries/entry-records.ts'
import { keepBatch, keepInBatch, keepPersonInBatch } from '../import/import-batch.ts'
import { progressTeller } from '../import/progress-teller.ts'
import { tellEverything } from '../import/tell-everything.ts'
import { addPerson, readPerson } from '../people/people.ts'
import { csvNotes } from './csv-notes.ts'
import type { Finding, FoundNote } from './found-note.ts'
import { dayOneNotes, jrnlNotes } from './json-notes.ts'
import { knownNotes } from './known-notes.ts'
import { markdownNotes } from './markdown-notes.ts'
import { type PeopleNamed, peopleNamed } from './named-person.ts'
import { OpenReport } from './open-report.ts'
import { answerTo, whomOf } from './whom.ts'

interface NotesRequest {
  readonly path: string
  readonly options: NotesOptions
  readonly isTrial: boolean
}

/** Ends a trial: everything is rolled back, and the report is kept. */
class TrialEnd extends Error {}

type Reader = (path: string, reading: { answers: NotesOptions['answers']; people: PeopleNamed }) => Generator<Finding>

const readers: { readonly [Source in NotesSource]: Reader } = {
  markdown: markdownNotes,
  csv: csvNotes,
  'day-one': dayOneNotes,
  jrnl: jrnlNotes,
}

/** What an import says, and every problem with its place. */
export interface NotesOutcome {
  readonly report: NotesReport
  readonly problems: readonly PlacedProblem[]
}

/**
 * Takes in notes that another program wrote, as private notes between meetings. Each non-blank line, file, column and record
 * is in a note or in a problem; what waits for an answer stays out. A trial does the same and then leaves the journal as it
 * was. Throws `not-found` for an unknown person and `file-unreadable`, and `stopped`.
 */
export async function importNotes(context: Context, request: NotesRequest): Promise<NotesReport> {
  return (await importNotesWhole(context, request)).report
}

/** As `importNotes`, with every problem. */
export async function importNotesWhole(
  context: Context,
  { path, options, isTrial }: NotesRequest,
): Promise<NotesOutcome> {
  const { db } = context
  readPerson(db, options.personId)
  const batchId = context.newId()
  const report = new OpenReport()
  try {
    await db.longTransaction(async (pause) => {
      keepBatch(context, { id: batchId, source: options.source })
      const tellProgress = progressTeller()
      const taking = takingOf(context, { options, report, batchId })
      for (const finding of readers[options.source](path, { answers: options.answers, people: taking.people })) {
        await pause()
        if (finding !== null) tellProgress(context)
        follow(report, finding, taking)
      }
      if (isTrial || report.added === 0) throw new TrialEnd()
    })
  } catch (error) {
    // What was read meanwhile may hold a part of it.
    tellEverything(context)
    if (error instanceof TrialEnd) return { report: report.closed(null), problems: report.problems }
    throw error
  }
  tellEverything(context)
  return { report: report.closed(batchId), problems: report.problems }
}

interface Taking {
  readonly context: Context
  readonly options: NotesOptions
  readonly report: OpenReport
  readonly batchId: string
  readonly people: PeopleNamed
  readonly isKnown: ReturnType<typeof knownNotes>
  /** People who were added for a name. */
  readonly added: Map<string, string>
}

const takingOf = (context: Context, parts: Pick<Taking, 'options' | 'report' | 'batchId'>): Taking => ({
  ...parts,
  context: { ...context, emit: () => undefined },
  people: peopleNamed(context.db),
  isKnown: knownNotes(context.db),
  added: new Map(),
})

function follow(report: OpenReport, finding: Finding, taking: Taking): void {
  if (finding === null) return
  if ('table' in finding) report.table(finding.table)
  else if ('dayOrder' in finding) report.dayOrder(finding.dayOrder)
  else if ('encoding' in finding) report.encoding(finding.encoding)
  else if ('problem' in finding) report.problem(finding.problem)
  else {
    const problem = takeIn(taking, finding.note)
    const { file, line, to } = finding.note
    if (problem) report.problem({ file, line, to, ...problem })
  }
}

type Refusal = { readonly problem: NoteProblem; readonly about: string }
const refused = (problem: NoteProblem, about = ''): Refusal => ({ problem, about })

/** Null when the note is in the journal now, or was before. */
function takeIn(taking: Taking, note: FoundNote): Refusal | null {
  const { context, report, isKnown, people, batchId } = taking
  if (typeof note.day !== 'string') return refused('no-day')
  const text = cleanText(note.text).trim()
  if (text === '') return refused('no-text')
  if (text.length > maximumTextLength) return refused('too-long')
  const whom = whomOf(note.who, { people, chosenId: taking.options.personId })
  const personId = 'personId' in whom ? whom.personId : answeredPerson(taking, whom.name)
  if (typeof personId !== 'string') return personId
  const { day } = note
  if (isKnown({ personId, day, words: text })) {
    report.duplicates += 1
    return null
  }
  const content = { kind: 'note', text } as const
  const [id, now] = [context.newId(), instantOf(context.clock)]
  const stands = { id, personId, place: betweenMeetings, day, layer: 'private', content } as const
  importEntry(context.db, {
    type: 'entry',
    ...stands,
    ...{ createdAt: now, updatedAt: now, trashedAt: null, origin: null, revisions: [], heldBack: null },
  })
  keepInBatch(context.db, batchId, id)
  report.note({ day, name: people.nameOf(personId), title: titleOf(content) })
  return null
}

/** Whom the answer to a name means; a new person is added once, and goes with the import. */
function answeredPerson({ context, options, report, batchId, people, added }: Taking, name: string): string | Refusal {
  const answer = answerTo(name, options.answers)
  report.asked(name, answer)
  if (answer === null) return refused('unknown-person', name)
  if (answer === 'leave-out') return refused('left-out-person', name)
  if (answer !== 'new') return readPerson(context.db, answer).id
  const known = added.get(name)
  if (known !== undefined) return known
  const { id } = addPerson(context, blankPerson(name, 'slate'))
  keepPersonInBatch(context.db, batchId, id)
  people.keepName({ id, name })
  added.set(name, id)
  return id
}
