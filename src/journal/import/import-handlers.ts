import { type ImportBatch, importSourceSchema } from '#shared/journal/import.ts'
import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { importJournal } from './import-journal.ts'
import { selectBatches } from './import-store.ts'
import { undoImport } from './undo-import.ts'

/** The calls that take files in, and take imports back. */
export const importHandlers = (context: Context): HandlersFor<'importJournalFile' | 'listImports' | 'undoImport'> => ({
  importJournalFile: (request) => importJournal(context, request),
  listImports: () =>
    selectBatches(context.db).map(
      (batch): ImportBatch => ({ ...batch, source: importSourceSchema.parse(batch.source) }),
    ),
  undoImport: ({ batchId }) => undoImport(context, batchId),
})
