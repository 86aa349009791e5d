import type { Phrase } from '#shared/journal/search-phrases.ts'

/** Words that begin as the last typed one does: complete, or null when they are not known or too many to list. */
export type Completions = (beginning: string) => readonly string[] | null

/**
 * A full-text query for texts that hold all of the phrases. Quotes, operators and NEAR are plain words in it. Null when there
 * is nothing to look for.
 */
export function queryOf(phrases: readonly Phrase[], completions: Completions): string | null {
  const last = phrases.at(-1)
  if (!last) return null
  const begun = last.isBegun && last.tokens.length === 1 ? completions(last.tokens[0] ?? '') : null
  if (begun === null || begun.length === 0) return phrases.map(expression).join(' ')
  const anyOfThem = `(${begun.map((word) => `"${word}"`).join(' OR ')})`
  const earlier = phrases.slice(0, -1).map(expression).join(' ')
  return earlier === '' ? anyOfThem : `(${earlier}) AND ${anyOfThem}`
}

/** Tokens are letters, numbers and marks only, so nothing in them ends the quotation. */
const expression = ({ tokens, isBegun }: Phrase): string => `"${tokens.join(' ')}"${isBegun ? ' *' : ''}`
