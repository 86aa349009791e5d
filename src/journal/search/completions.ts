import type { Database } from '../storage/database.ts'
import { selectFirstWordFrom } from './search-store.ts'

const mostCompletions = 24

/** The two and three letter beginnings have an index of their own; outside ASCII only the index knows how to fold. */
const isWorthCompleting = /^[a-z0-9]{4,}$/

/**
 * Every word of the index that begins so, or null when that is not worth knowing. A query for whole words yields its
 * newest hits and stops, one for a beginning gathers all hits of all its words first: 0.4 ms against 2 ms at 100,000
 * entries, and ten times that at a million (performance.md P5).
 */
export function completionsOf(db: Database, word: string): string[] | null {
  const beginning = word.toLowerCase()
  if (!isWorthCompleting.test(beginning)) return null
  const found: string[] = []
  let from = beginning
  while (found.length <= mostCompletions) {
    const next = selectFirstWordFrom(db, from)
    if (!next?.startsWith(beginning)) return found
    found.push(next)
    // The smallest text that comes after this word: one look-up a word, however often it occurs.
    from = `${next}\u0000`
  }
  return null
}
