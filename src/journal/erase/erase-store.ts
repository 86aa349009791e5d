import type { Database } from '../storage/database.ts'
import { deferClearing, rebuildSearch } from '../storage/search-index.ts'
import { type SqlFragment, sql } from '../storage/sql.ts'

const countOf = (db: Database, rest: SqlFragment): number =>
  db.get<{ rows: number }>(sql`SELECT count(*) AS rows FROM ${rest}`)?.rows ?? 0

/** How many rows hang on a person. */
export const countRowsOf = (db: Database, personId: string) => ({
  entries: countOf(db, sql`entry WHERE person_id = ${personId}`),
  meetings: countOf(db, sql`meeting WHERE person_id = ${personId}`),
  agendaItems: countOf(db, sql`agenda_item WHERE person_id = ${personId}`),
  revisions: countOf(db, sql`entry_revision WHERE entry_seq IN (SELECT seq FROM entry WHERE person_id = ${personId})`),
})

/** Deletes a person and every row that hangs on them, then makes the search index again from what is left. */
export function deletePerson(db: Database, personId: string): void {
  // Overwriting each term on its way out takes minutes in a large journal, and the index is made again below anyway.
  deferClearing(db)
  db.run(sql`DELETE FROM entry WHERE person_id = ${personId}`)
  db.run(sql`DELETE FROM person WHERE id = ${personId}`)
  db.run(sql`
    DELETE FROM import_record WHERE NOT EXISTS (
      SELECT 1 FROM entry WHERE id = record_id UNION ALL SELECT 1 FROM meeting WHERE id = record_id
      UNION ALL SELECT 1 FROM person WHERE id = record_id UNION ALL SELECT 1 FROM agenda_item WHERE id = record_id
      UNION ALL SELECT 1 FROM own_template WHERE id = record_id
      UNION ALL SELECT 1 FROM own_word WHERE id = record_id
      -- How a summary stood begins with the id of its person.
      UNION ALL SELECT 1 FROM person WHERE type = 'summary' AND id = substr(record_id, 1, 36)
    )
  `)
  rebuildSearch(db)
}
