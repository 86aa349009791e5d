import type { InputOf } from '#shared/contract/contract.ts'
import type { AgendaHit, SearchHit } from '#shared/journal/search.ts'
import { phrasesOf } from '#shared/journal/search-phrases.ts'
import { snippetOf } from '#shared/journal/snippet.ts'
import type { Database } from '../storage/database.ts'
import { completionsOf } from './completions.ts'
import { queryOf } from './search-query.ts'
import { selectAgendaHits, selectHits, selectMatchingIds } from './search-store.ts'

const entryQuery = (db: Database, text: string): string | null =>
  queryOf(phrasesOf(text), (beginning) => completionsOf(db, beginning))

/**
 * Entries outside the trash that hold every word of the text, the last one as a beginning, and in scripts that write words
 * together also inside others; compared as `folded` says. The newest written first; a text without a letter or number finds
 * nothing.
 */
export function searchEntries(db: Database, { text, ...rest }: InputOf<'searchEntries'>): SearchHit[] {
  const query = entryQuery(db, text)
  if (query === null) return []
  return selectHits(db, { query, ...rest }).map(({ words, ...hit }) => ({ ...hit, snippet: snippetOf(words, text) }))
}

/** Agenda items outside the trash, ticked or not, found as entries are. */
export function searchAgenda(db: Database, { text, ...rest }: InputOf<'searchAgenda'>): AgendaHit[] {
  const query = queryOf(phrasesOf(text), () => null)
  if (query === null) return []
  return selectAgendaHits(db, { query, ...rest }).map(({ words, ...hit }) => ({
    ...hit,
    snippet: snippetOf(words, text),
  }))
}

/** Which of one person's entries hold every word of the text, all of them: a filter that stops somewhere would lie. */
export function listMatchingEntries(db: Database, { text, personId }: InputOf<'listMatchingEntries'>): string[] {
  const query = entryQuery(db, text)
  return query === null ? [] : selectMatchingIds(db, query, personId)
}
