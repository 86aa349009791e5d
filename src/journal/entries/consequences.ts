import type { Day } from '#shared/journal/day.ts'
import type { Content } from '#shared/journal/entry.ts'
import { followFreedom } from '../freedom/freedom.ts'
import { amendedGoal, followCheckpoints, keepOrigin, withWordingBefore } from '../goals/goals.ts'
import type { Database } from '../storage/database.ts'
import { settledContent } from './settled-content.ts'

interface Writing {
  /** The entry that is amended; null for a new one. */
  readonly entryId: string | null
  readonly day: Day
  readonly today: Day
}

/** What is stored of a written content, once the rules of its kind and the entries around it have had their word. */
export function storedContent(db: Database, written: Content, { entryId, day, today }: Writing): Content {
  const content = settledContent(written, today)
  if (content.kind === 'goal' && entryId !== null) return amendedGoal(db, entryId, content)
  if (content.kind === 'checkpoint') return withWordingBefore(db, content, { entryId, day })
  return content
}

/** Keeps what has to be known later of how a new entry was first written. */
export function keepFirstWriting(db: Database, entryId: string, content: Content): void {
  if (content.kind === 'goal') keepOrigin(db, entryId, content)
}

interface Followed {
  readonly personId: string
  readonly contents: readonly Content[]
  readonly instant: string
}

/**
 * Brings up to date what follows from entries that said or say this. Inside the transaction that changed them.
 * Returns the ids of the other entries that changed with it.
 */
export function followContents(db: Database, { personId, contents, instant }: Followed): string[] {
  const areas = contents.flatMap((content) => (content.kind === 'freedom' ? [content.area] : []))
  for (const area of new Set(areas)) followFreedom(db, personId, area)
  const goals = contents.flatMap((content) => (content.kind === 'checkpoint' ? [content.goalId] : []))
  return [...new Set(goals)].filter((goalId) => followCheckpoints(db, goalId, instant))
}
