import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { searchEntries } from './search.ts'

export const searchHandlers = (context: Context) =>
  ({ searchEntries: (query) => searchEntries(context.db, query) }) satisfies HandlersFor<'searchEntries'>
