import type { entryMethods } from '#shared/contract/entry-methods.ts'
import { nothing } from '#shared/contract/nothing.ts'
import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { correctEntry } from './correct-entry.ts'
import { amendEntry, listEntries, recordEntry, restoreEntry, trashEntry } from './entries.ts'
import { readEntry } from './find-entries.ts'
import { listRevisions } from './revisions.ts'

export const entryHandlers = (context: Context) =>
  ({
    recordEntry: (draft) => recordEntry(context, draft),
    correctEntry: (correction) => correctEntry(context, correction),
    amendEntry: (amended) => amendEntry(context, amended),
    readEntry: ({ id }) => readEntry(context.db, id),
    listEntries: (query) => listEntries(context.db, query),
    trashEntry: ({ id }) => {
      trashEntry(context, id)
      return nothing
    },
    restoreEntry: ({ id }) => restoreEntry(context, id),
    listRevisions: ({ id }) => listRevisions(context.db, id),
  }) satisfies HandlersFor<
    Exclude<
      keyof typeof entryMethods,
      'searchEntries' | 'searchAgenda' | 'listMatchingEntries' | 'listTrash' | 'emptyTrash'
    >
  >
