import type { Entry, EntryOf } from '#shared/journal/entry.ts'
import { findEntriesOf, ofPersonOrAll } from '../entries/find-entries.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import { isUnanswered, isUntold } from './waiting-store.ts'

export type WaitingEntry = Entry & (EntryOf<'opinion'> | EntryOf<'idea'>)

/**
 * Opinions and ideas that wait for my answer, of one person or of everyone but the archived, the longest waiting first.
 * Asked kind by kind: asked for both at once, SQLite reads every entry of the person in the order of days.
 */
export function listWaiting(db: Database, personId: string | null): WaitingEntry[] {
  const ofThem = ofPersonOrAll(personId)
  const opinions = findEntriesOf(db, 'opinion', { where: sql`${ofThem} AND ${isUntold}` })
  const ideas = findEntriesOf(db, 'idea', { where: sql`${ofThem} AND ${isUnanswered}` })
  return [...opinions, ...ideas].sort(byAge)
}

const ageOf = ({ day, createdAt }: Entry): string => `${day} ${createdAt}`

const byAge = (one: Entry, other: Entry): number => (ageOf(one) < ageOf(other) ? -1 : 1)
