import { AppError } from '#shared/contract/app-error.ts'
import { type ExportRecord, type ExportRecordType, versionOfChosenLayers } from '#shared/journal/export.ts'
import type { JournalImport } from '#shared/journal/import.ts'
import { importAgendaItem } from '../agenda/agenda.ts'
import { instantOf } from '../clock.ts'
import type { Context } from '../context.ts'
import { importEntry } from '../entries/entry-records.ts'
import { importMeeting } from '../meetings/meetings.ts'
import { importPerson } from '../people/people.ts'
import { holdBackConfidences } from '../sharing/sharing.ts'
import { importOwnWord } from '../spelling/spelling.ts'
import type { Database } from '../storage/database.ts'
import { importSummaryRecord } from '../summary/summary-records.ts'
import { importTemplateRecord } from '../templates/template-records.ts'
import { exportRecords } from './export-records.ts'
import { followBatch } from './follow-batch.ts'
import {
  deferReferences,
  hasLooseReference,
  hasRecord,
  insertBatch,
  insertBatchRecord,
  insertBatchSummary,
  selectGoalsLookedAt,
} from './import-store.ts'
import { progressTeller } from './progress-teller.ts'
import { tellEverything } from './tell-everything.ts'

type Counts = Record<ExportRecordType, number>
const noneYet = (): Counts => ({
  person: 0,
  meeting: 0,
  entry: 0,
  'agenda-item': 0,
  template: 0,
  summary: 0,
  'own-word': 0,
})

/** Ends a trial: everything is rolled back, and what was counted is kept. */
class TrialEnd extends Error {}

/**
 * Takes in a journal, or one person, as JSON: every record whose id is not there yet, all or nothing. A trial does the
 * same and then leaves the journal as it was. Throws as `exportRecords`, `import-invalid` when a record points at
 * what is not there, and `stopped`.
 */
export async function importJournal(
  context: Context,
  { path, isTrial }: { path: string; isTrial: boolean },
): Promise<JournalImport> {
  const { db } = context
  const [added, known] = [noneYet(), noneYet()]
  const batchId = context.newId()
  try {
    await db.longTransaction(async (pause) => {
      deferReferences(db)
      insertBatch(db, { id: batchId, source: 'alongside', importedAt: instantOf(context.clock) })
      const tellProgress = progressTeller()
      const unchosen: string[] = []
      for (const { line, record, version } of exportRecords(path)) {
        await pause()
        tellProgress(context)
        const isNew = takeIn(db, record, line)
        const counts = isNew ? added : known
        counts[record.type] += 1
        if (isNew) keep(db, batchId, record)
        if (isNew && record.type === 'entry' && version < versionOfChosenLayers) unchosen.push(record.id)
      }
      holdBackConfidences(db, unchosen)
      if (hasLooseReference(db)) throw new AppError('import-invalid')
      followBatch(context, selectGoalsLookedAt(db, batchId))
      if (isTrial) throw new TrialEnd()
    })
  } catch (error) {
    // What was read meanwhile may hold a part of it.
    tellEverything(context)
    if (error instanceof TrialEnd) return { added, known, batchId: null }
    throw error
  }
  tellEverything(context)
  return { added, known, batchId }
}

function keep(db: Database, batchId: string, record: ExportRecord): void {
  if (record.type === 'summary') insertBatchSummary(db, batchId, record)
  else insertBatchRecord(db, batchId, record)
}

/** True when the record was not there yet. */
function takeIn(db: Database, record: ExportRecord, line: number): boolean {
  if (hasRecord(db, record)) return false
  try {
    write(db, record)
    return true
  } catch (cause) {
    // Such as an agenda item of no one: whatever a rule of ours refuses here, the file is to blame.
    if (cause instanceof AppError && cause.code !== 'unexpected' && cause.code !== 'invalid-input') throw cause
    throw new AppError('import-invalid', { cause, detail: { line } })
  }
}

function write(db: Database, record: ExportRecord): unknown {
  switch (record.type) {
    case 'person': {
      const { type: _, ...person } = record
      return importPerson(db, person)
    }
    case 'meeting': {
      const { type: _, ...meeting } = record
      return importMeeting(db, meeting)
    }
    case 'entry':
      return importEntry(db, record)
    case 'agenda-item': {
      const { type: _, trashedAt, ...item } = record
      return importAgendaItem(db, item, trashedAt)
    }
    case 'template':
      return importTemplateRecord(db, record)
    case 'summary':
      return importSummaryRecord(db, record)
    case 'own-word': {
      const { type: _, ...word } = record
      return importOwnWord(db, word)
    }
  }
}
