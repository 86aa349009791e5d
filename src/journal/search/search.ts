import type { InputOf } from '#shared/contract/contract.ts'
import type { SearchHit } from '#shared/journal/search.ts'
import type { Database } from '../storage/database.ts'
import { completionsOf } from './completions.ts'
import { queryFromText } from './search-query.ts'
import { selectHits, selectMatchingIds } from './search-store.ts'

/**
 * Entries outside the trash that hold every word of the text, the last one as a beginning; accents and case are
 * folded. The newest written first; a text without a letter or number finds nothing.
 */
export function searchEntries(db: Database, { text, ...rest }: InputOf<'searchEntries'>): SearchHit[] {
  const query = queryFromText(text, (beginning) => completionsOf(db, beginning))
  return query === null ? [] : selectHits(db, { query, ...rest })
}

/** Which of one person's entries hold every word of the text, all of them: a filter that stops somewhere would lie. */
export function listMatchingEntries(db: Database, { text, personId }: InputOf<'listMatchingEntries'>): string[] {
  const query = queryFromText(text, (beginning) => completionsOf(db, beginning))
  return query === null ? [] : selectMatchingIds(db, query, personId)
}
