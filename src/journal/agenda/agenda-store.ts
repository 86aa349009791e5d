import type { AgendaItem } from '#shared/journal/agenda-item.ts'
import type { Day } from '#shared/journal/day.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'

const columns = sql`id, person_id AS personId, text, added_on AS addedOn, ticked_on AS tickedOn`

/** Adds an item. Its person must exist. */
export function insertAgendaItem(db: Database, { id, personId, text, addedOn, tickedOn }: AgendaItem): void {
  db.run(sql`
    INSERT INTO agenda_item (id, person_id, text, added_on, ticked_on)
    VALUES (${id}, ${personId}, ${text}, ${addedOn}, ${tickedOn})
  `)
}

/** Ticks an item on a day, or unticks it. */
export function updateTickedOn(db: Database, id: string, tickedOn: Day | null): void {
  db.run(sql`UPDATE agenda_item SET ticked_on = ${tickedOn} WHERE id = ${id}`)
}

/** Removes an item for good. */
export function deleteAgendaItem(db: Database, id: string): void {
  db.run(sql`DELETE FROM agenda_item WHERE id = ${id}`)
}

/** The item, or undefined. */
export function findAgendaItem(db: Database, id: string): AgendaItem | undefined {
  return db.get<AgendaItem>(sql`SELECT ${columns} FROM agenda_item WHERE id = ${id}`)
}

/** What is still to be talked about and what was ticked on `today`, in the order in which it was added. */
export function selectCurrentAgenda(db: Database, personId: string, today: Day): AgendaItem[] {
  return db.all<AgendaItem>(sql`
    SELECT ${columns} FROM agenda_item
    WHERE person_id = ${personId} AND (ticked_on IS NULL OR ticked_on = ${today}) ORDER BY seq
  `)
}
