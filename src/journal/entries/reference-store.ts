import type { EntryKind } from '#shared/journal/entry.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'

export const hasMeeting = (db: Database, { id, personId }: { id: string; personId: string }): boolean =>
  db.get(sql`SELECT 1 FROM meeting WHERE id = ${id} AND person_id = ${personId}`) !== undefined

/** Whether this person has such an entry outside the trash. */
export function hasEntry(
  db: Database,
  { id, personId, kind }: { id: string; personId: string; kind: EntryKind | null },
): boolean {
  const ofKind = kind === null ? sql.empty : sql`AND kind = ${kind}`
  const found = db.get(sql`
    SELECT 1 FROM entry WHERE id = ${id} AND person_id = ${personId} AND trashed_at IS NULL ${ofKind}
  `)
  return found !== undefined
}
