import type { Entry } from '#shared/journal/entry.ts'
import type { Revision } from '#shared/journal/revision.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'

/** Keeps how an entry stood until `until`, and whose it was then; null while it is the same person, or one who is gone. */
export function insertRevision(
  db: Database,
  { id, day, layer, content, updatedAt }: Entry,
  until: string,
  personId: string | null = null,
): void {
  db.run(sql`
    INSERT INTO entry_revision (entry_seq, stood_since, stood_until, day, layer, content, person_id)
    VALUES ((SELECT seq FROM entry WHERE id = ${id}), ${updatedAt}, ${until}, ${day}, ${layer},
            ${JSON.stringify(content)}, (SELECT id FROM person WHERE id = ${personId}))
  `)
}

/** When a version of the entry was last kept; undefined while none was. */
export const selectLastKept = (db: Database, entryId: string): string | undefined =>
  db.get<{ stoodUntil: string }>(sql`
    SELECT stood_until AS stoodUntil FROM entry_revision
    WHERE entry_seq = (SELECT seq FROM entry WHERE id = ${entryId}) ORDER BY seq DESC LIMIT 1
  `)?.stoodUntil

export type RevisionRow = Omit<Revision, 'content' | 'personId'> & {
  readonly content: string
  readonly personId: string | null
}

export const revisionFromRow = ({ personId, content, ...row }: RevisionRow): Revision => ({
  ...row,
  ...(personId === null ? {} : { personId }),
  content: JSON.parse(content),
})

/** Earlier stands of an entry, the latest first. */
export function selectRevisions(db: Database, entryId: string): Revision[] {
  const rows = db.all<RevisionRow>(sql`
    SELECT stood_since AS stoodSince, stood_until AS stoodUntil, day, layer, content, person_id AS personId
    FROM entry_revision
    WHERE entry_seq = (SELECT seq FROM entry WHERE id = ${entryId}) ORDER BY seq DESC
  `)
  return rows.map(revisionFromRow)
}
