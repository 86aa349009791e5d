import type { Entry, EntryOf } from '#shared/journal/entry.ts'
import { findEntries, ofPersonOrAll } from '../entries/find-entries.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import { waitsForMyAnswer } from './waiting-store.ts'

export type WaitingEntry = Entry & (EntryOf<'opinion'> | EntryOf<'idea'>)

/** Opinions and ideas that wait for my answer, of one person or of everyone but the archived, the longest waiting first. */
export const listWaiting = (db: Database, personId: string | null): WaitingEntry[] =>
  findEntries(db, { where: sql`${ofPersonOrAll(personId)} AND ${waitsForMyAnswer}` }).reverse() as WaitingEntry[]
