import type { Content, EntryKind } from '#shared/journal/entry.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import { selectDetails } from './detail-store.ts'

/** The contents of entries by their numbers in the journal, for a rescue, which knows entries by nothing else. */
export const selectContents = (db: Database, seqs: readonly number[]): Map<number, Content> =>
  selectDetails(
    db,
    db.all<{ seq: number; kind: EntryKind }>(
      sql`SELECT seq, kind FROM entry WHERE seq IN (SELECT value FROM json_each(${JSON.stringify(seqs)}))`,
    ),
  )
