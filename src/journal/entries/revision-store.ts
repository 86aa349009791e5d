import type { Entry } from '#shared/journal/entry.ts'
import type { Revision } from '#shared/journal/revision.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'

/** Keeps how an entry stood until `until`. */
export function insertRevision(db: Database, { id, day, layer, content, updatedAt }: Entry, until: string): void {
  db.run(sql`
    INSERT INTO entry_revision (entry_seq, stood_since, stood_until, day, layer, content)
    VALUES ((SELECT seq FROM entry WHERE id = ${id}), ${updatedAt}, ${until}, ${day}, ${layer},
            ${JSON.stringify(content)})
  `)
}

/** When a version of the entry was last kept; undefined while none was. */
export const selectLastKept = (db: Database, entryId: string): string | undefined =>
  db.get<{ stoodUntil: string }>(sql`
    SELECT stood_until AS stoodUntil FROM entry_revision
    WHERE entry_seq = (SELECT seq FROM entry WHERE id = ${entryId}) ORDER BY seq DESC LIMIT 1
  `)?.stoodUntil

/** Earlier stands of an entry, the latest first. */
export function selectRevisions(db: Database, entryId: string): Revision[] {
  const rows = db.all<Omit<Revision, 'content'> & { content: string }>(sql`
    SELECT stood_since AS stoodSince, stood_until AS stoodUntil, day, layer, content FROM entry_revision
    WHERE entry_seq = (SELECT seq FROM entry WHERE id = ${entryId}) ORDER BY seq DESC
  `)
  return rows.map((row) => ({ ...row, content: JSON.parse(row.content) }))
}
