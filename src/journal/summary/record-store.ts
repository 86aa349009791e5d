import type { Day } from '#shared/journal/day.ts'
import type { SummaryRecord } from '#shared/journal/export.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'

export interface RecordPage {
  /** After this `seq` of a person. */
  readonly after: number
  readonly limit: number
  /** Null for everyone. */
  readonly personId: string | null
}

type Made = SummaryRecord['made'][number]
type SayFirst = SummaryRecord['sayFirst'][number]

/** People of whom there is a draft, a summary that left, or something to say first. */
export function selectPeopleTold(db: Database, { after, limit, personId }: RecordPage): { seq: number; id: string }[] {
  const ofPerson = personId === null ? sql.empty : sql`AND id = ${personId}`
  return db.all(sql`
    SELECT seq, id FROM person WHERE seq > ${after} ${ofPerson} AND (
      EXISTS (SELECT 1 FROM summary_draft WHERE person_id = person.id)
      OR EXISTS (SELECT 1 FROM summary_made WHERE person_id = person.id)
      OR EXISTS (
        SELECT 1 FROM say_first JOIN agenda_item ON agenda_item.id = say_first.agenda_item_id
        WHERE agenda_item.person_id = person.id
      )
    ) ORDER BY seq LIMIT ${limit}
  `)
}

/** Every summary of a person that left, the oldest first. */
export const selectMade = (db: Database, personId: string): Made[] =>
  db
    .all<{ from: Day; to: Day; madeAt: string; told: string }>(sql`
      SELECT period_from AS "from", period_to AS "to", made_at AS madeAt, told FROM summary_made
      WHERE person_id = ${personId} ORDER BY seq
    `)
    .map(({ from, to, madeAt, told }) => ({ period: { from, to }, madeAt, told: JSON.parse(told) }))

export function insertMade(db: Database, personId: string, { period, madeAt, told }: Made): void {
  db.run(sql`
    INSERT INTO summary_made (person_id, period_from, period_to, made_at, told)
    VALUES (${personId}, ${period.from}, ${period.to}, ${madeAt}, ${JSON.stringify(told)})
  `)
}

export const selectSayFirst = (db: Database, personId: string): SayFirst[] =>
  db.all<SayFirst>(sql`
    SELECT say_first.entry_id AS entryId, say_first.agenda_item_id AS agendaItemId
    FROM say_first JOIN agenda_item ON agenda_item.id = say_first.agenda_item_id
    WHERE agenda_item.person_id = ${personId} ORDER BY say_first.entry_id
  `)

export function insertSayFirst(db: Database, { entryId, agendaItemId }: SayFirst): void {
  db.run(sql`
    INSERT INTO say_first (entry_id, agenda_item_id) VALUES (${entryId}, ${agendaItemId}) ON CONFLICT DO NOTHING
  `)
}
