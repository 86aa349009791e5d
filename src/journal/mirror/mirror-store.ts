import type { MirrorEntry } from '#shared/journal/mirror-entry.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'

const columns = sql`id, day, words AS text, fades_on AS fadesOn`

/** Which journal this Mirror belongs to, for the whole of its life. */
export function insertJournalId(db: Database, journalId: string): void {
  db.run(sql`INSERT INTO mirror_info (id, journal_id) VALUES (1, ${journalId})`)
}

export function selectJournalId(db: Database): string | undefined {
  return db.get<{ journalId: string }>(sql`SELECT journal_id AS journalId FROM mirror_info WHERE id = 1`)?.journalId
}

/** Newest first: ids grow with time. */
export function selectMirrorEntries(db: Database): MirrorEntry[] {
  return db.all<MirrorEntry>(sql`SELECT ${columns} FROM mirror_entry WHERE is_removed = 0 ORDER BY id DESC`)
}

export function selectMirrorEntry(db: Database, id: string): MirrorEntry | undefined {
  return db.get<MirrorEntry>(sql`SELECT ${columns} FROM mirror_entry WHERE id = ${id} AND is_removed = 0`)
}

export function insertMirrorEntry(db: Database, { id, day, text, fadesOn }: MirrorEntry): void {
  db.run(sql`INSERT INTO mirror_entry (id, day, words, fades_on) VALUES (${id}, ${day}, ${text}, ${fadesOn})`)
}

export function updateMirrorEntry(db: Database, { id, text, fadesOn }: MirrorEntry): void {
  db.run(sql`UPDATE mirror_entry SET words = ${text}, fades_on = ${fadesOn} WHERE id = ${id}`)
}

/** True when there is such an entry. */
export function markRemoved(db: Database, id: string, isRemoved: boolean): boolean {
  return db.run(sql`UPDATE mirror_entry SET is_removed = ${isRemoved} WHERE id = ${id}`).changes > 0
}

/** Deletes, and so overwrites, what was removed. */
export function deleteRemoved(db: Database): void {
  db.run(sql`DELETE FROM mirror_entry WHERE is_removed = 1`)
}
