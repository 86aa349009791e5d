import type { Day } from '#shared/journal/day.ts'
import type { ContentOf } from '#shared/journal/entry.ts'

/** A kept or released commitment has the day it was closed, today unless said; an open one has none (principle 2). */
export function settledCommitment(content: ContentOf<'commitment'>, today: Day): ContentOf<'commitment'> {
  return { ...content, closedOn: content.state === 'open' ? null : (content.closedOn ?? today) }
}
