import { nothing } from '#shared/contract/nothing.ts'
import { type ImportBatch, importSourceSchema } from '#shared/journal/import.ts'
import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { importJournal } from './import-journal.ts'
import { selectBatches } from './import-store.ts'
import { undoImport } from './undo-import.ts'

type ImportMethodName = 'importJournalFile' | 'stopImport' | 'listImports' | 'undoImport'

/** The calls that take files in, and take imports back. */
export const importHandlers = (context: Context): HandlersFor<ImportMethodName> => ({
  importJournalFile: (request) => importJournal(context, request),
  stopImport: () => {
    context.db.stopLongTransaction()
    return nothing
  },
  listImports: () =>
    selectBatches(context.db).map(
      (batch): ImportBatch => ({ ...batch, source: importSourceSchema.parse(batch.source) }),
    ),
  undoImport: ({ batchId }) => undoImport(context, batchId),
})
