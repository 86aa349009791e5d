import type { AgendaItem } from '#shared/journal/agenda-item.ts'
import type { Day } from '#shared/journal/day.ts'
import { searchWordsOf } from '#shared/journal/search-tokens.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'

const columns = sql`
  id, person_id AS personId, text, layer, added_on AS addedOn, added_at AS addedAt, ticked_on AS tickedOn
`

/** Adds an item. Its person must exist. */
export function insertAgendaItem(db: Database, item: AgendaItem): void {
  const { id, personId, text, layer, addedOn, addedAt, tickedOn } = item
  db.run(sql`
    INSERT INTO agenda_item (id, person_id, text, search_words, layer, added_on, added_at, ticked_on)
    VALUES (${id}, ${personId}, ${text}, ${searchWordsOf(text)}, ${layer}, ${addedOn}, ${addedAt}, ${tickedOn})
  `)
}

/** Writes what can change about an item: its words, whom they are for, and when it was ticked. */
export function updateAgendaItem(db: Database, { id, text, layer, tickedOn }: AgendaItem): void {
  db.run(sql`
    UPDATE agenda_item SET text = ${text}, search_words = ${searchWordsOf(text)}, layer = ${layer}, ticked_on = ${tickedOn}
    WHERE id = ${id}
  `)
}

/** Puts an item in the trash, or takes it back. */
export function updateTrashedAt(db: Database, id: string, trashedAt: string | null): void {
  db.run(sql`UPDATE agenda_item SET trashed_at = ${trashedAt} WHERE id = ${id}`)
}

/** The item, whether it is in the trash or not, or undefined. */
export function findAgendaItem(db: Database, id: string): AgendaItem | undefined {
  return db.get<AgendaItem>(sql`SELECT ${columns} FROM agenda_item WHERE id = ${id}`)
}

/** What is still to be talked about and what was ticked on `today`, in the order in which it was added. */
export function selectCurrentAgenda(db: Database, personId: string, today: Day): AgendaItem[] {
  return db.all<AgendaItem>(sql`
    SELECT ${columns} FROM agenda_item
    WHERE person_id = ${personId} AND trashed_at IS NULL AND (ticked_on IS NULL OR ticked_on = ${today}) ORDER BY seq
  `)
}

/** Items in the trash, the latest first. */
export const selectTrashedAgenda = (db: Database): (AgendaItem & { trashedAt: string })[] =>
  db.all<AgendaItem & { trashedAt: string }>(sql`
    SELECT ${columns}, trashed_at AS trashedAt FROM agenda_item WHERE trashed_at IS NOT NULL
    ORDER BY trashed_at DESC, seq DESC
  `)

/** Deletes for good what was put in the trash up to an instant. */
export const deleteAgendaTrashedBefore = (db: Database, instant: string): void => {
  db.run(sql`DELETE FROM agenda_item WHERE trashed_at <= ${instant}`)
}
