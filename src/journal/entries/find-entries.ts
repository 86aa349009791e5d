import { AppError } from '#shared/contract/app-error.ts'
import type { Entry, EntryKind, EntryOf } from '#shared/journal/entry.ts'
import type { Database } from '../storage/database.ts'
import { type SqlFragment, sql } from '../storage/sql.ts'
import { type EntryQuery, selectEntries, updateEntry } from './entry-store.ts'

/** Entries that are not in the trash, newest day first. `where` speaks of the columns of `entry`. */
export const findEntries = (db: Database, { where, ...query }: EntryQuery): Entry[] =>
  selectEntries(db, { ...query, where: sql`trashed_at IS NULL AND ${where}` })

/** The same, of one kind: `where` may ask its table too, as in `seq IN (SELECT entry_seq FROM goal …)`. */
export const findEntriesOf = <Kind extends EntryKind>(db: Database, kind: Kind, query: EntryQuery): EntryOf<Kind>[] =>
  findEntries(db, { ...query, where: sql`kind = ${kind} AND ${query.where}` }) as EntryOf<Kind>[]

/** Entries that are in the trash, newest day first. */
export const findTrashedEntries = (db: Database): Entry[] => selectEntries(db, { where: sql`trashed_at IS NOT NULL` })

/** One entry, whether it is in the trash or not; undefined when there is none. */
export const findEntryAnywhere = (db: Database, id: string): Entry | undefined =>
  selectEntries(db, { where: sql`id = ${id}` })[0]

/** One entry. Throws `not-found`, also for one in the trash. */
export function readEntry(db: Database, id: string): Entry {
  const entry = findEntries(db, { where: sql`id = ${id}` })[0]
  if (!entry) throw new AppError('not-found')
  return entry
}

/** Of this person; or, for null, of everyone whose partnership is not archived. */
export const ofPersonOrAll = (personId: string | null): SqlFragment =>
  personId === null ? sql`person_id IN (SELECT id FROM person WHERE state <> 'archived')` : sql`person_id = ${personId}`

/** Replaces what an entry says, as a consequence of another entry. For topics whose rules reach across entries. */
export const rewriteContent = (db: Database, entry: Entry): void => updateEntry(db, entry)
