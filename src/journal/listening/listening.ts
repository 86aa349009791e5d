import type { EntryOf } from '#shared/journal/entry.ts'
import { findEntriesOf } from '../entries/find-entries.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import { holdsTheirWords } from './listening-store.ts'

/** The newest listening note that holds words of theirs; null when there is none (principle 3). */
export const readLastWords = (db: Database, personId: string): EntryOf<'listening'> | null =>
  findEntriesOf(db, 'listening', { where: sql`person_id = ${personId} AND ${holdsTheirWords}`, limit: 1 })[0] ?? null
