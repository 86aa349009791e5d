import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { listMatchingEntries, searchAgenda, searchEntries } from './search.ts'

export const searchHandlers = (context: Context) =>
  ({
    searchEntries: (query) => searchEntries(context.db, query),
    searchAgenda: (query) => searchAgenda(context.db, query),
    listMatchingEntries: (query) => listMatchingEntries(context.db, query),
  }) satisfies HandlersFor<'searchEntries' | 'searchAgenda' | 'listMatchingEntries'>
