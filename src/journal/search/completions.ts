import type { Database } from '../storage/database.ts'
import { selectChangeCount, selectFirstWordFrom } from './search-store.ts'

const mostCompletions = 24

/** The two and three letter beginnings have an index of their own. */
const isWorthCompleting = /^.{4,}$/u

interface Known {
  readonly beginning: string
  readonly words: readonly string[]
  /** As long as nothing was written since. */
  readonly changes: number
}

/** What the last look-up found in a journal: with the next letter that one types, the answer is among its words. */
const lastKnown = new WeakMap<Database, Known>()

/**
 * Every word of the index that begins with a folded word, or null when that is not worth knowing. A query for whole words yields its
 * newest hits and stops, one for a beginning gathers all hits of all its words first: 0.4 ms against 2 ms at 100,000
 * entries, and ten times that at a million (performance.md P5).
 */
export function completionsOf(db: Database, beginning: string): readonly string[] | null {
  if (!isWorthCompleting.test(beginning)) return null
  const changes = selectChangeCount(db)
  const known = lastKnown.get(db)
  if (known?.changes === changes && beginning.startsWith(known.beginning)) {
    return known.words.filter((each) => each.startsWith(beginning))
  }
  const words = lookedUp(db, beginning)
  if (words) lastKnown.set(db, { beginning, words, changes })
  return words
}

/** The index is read past every hit of a word to come to the next word, which for a common one takes its time. */
function lookedUp(db: Database, beginning: string): string[] | null {
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
