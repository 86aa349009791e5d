import type { Day } from '#shared/journal/day.ts'
import type { EntryOf } from '#shared/journal/entry.ts'
import { findEntriesOf, ofPersonOrAll } from '../entries/find-entries.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import { isNotSaidYet, selectLastSaid } from './recognition-store.ts'

/** Noticed but not said, of one person or of everyone but the archived, the longest unsaid first (principle 9). */
export const listUnsaidRecognition = (db: Database, personId: string | null): EntryOf<'recognition'>[] =>
  findEntriesOf(db, 'recognition', { where: sql`${ofPersonOrAll(personId)} AND ${isNotSaidYet}` }).reverse()

/** The last day on which recognition was said to one person; null when none was. */
export const readLastSaid = (db: Database, personId: string): Day | null => selectLastSaid(db, personId)
