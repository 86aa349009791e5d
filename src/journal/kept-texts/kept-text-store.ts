import type { KeptText } from '#shared/contract/kept-text-methods.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'

/** Writes a text in the place of the one that was kept there. */
export function upsertKeptText(db: Database, { place, personId, text }: KeptText, keptAt: string): void {
  db.run(sql`
    INSERT INTO kept_text (place, person_id, text, kept_at) VALUES (${place}, ${personId}, ${text}, ${keptAt})
    ON CONFLICT (place) DO UPDATE SET
      person_id = excluded.person_id, text = excluded.text, kept_at = excluded.kept_at
  `)
}

export function deleteKeptText(db: Database, place: string): void {
  db.run(sql`DELETE FROM kept_text WHERE place = ${place}`)
}

export const selectKeptTexts = (db: Database): KeptText[] =>
  db.all<KeptText>(sql`SELECT place, person_id AS personId, text FROM kept_text ORDER BY kept_at, place`)
