import type { AgendaItem } from '#shared/journal/agenda-item.ts'
import type { RecordCounts } from '#shared/journal/export.ts'
import type { Meeting } from '#shared/journal/meeting.ts'
import type { Person } from '#shared/journal/person.ts'
import { readPerson } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import { type SqlFragment, sql } from '../storage/sql.ts'
import { countSummaryRecords } from '../summary/summary-records.ts'

export interface RecordPage {
  /** After this `seq`. */
  readonly after: number
  readonly limit: number
  /** Null for everyone. */
  readonly personId: string | null
}

type Numbered<Value> = Value & { readonly seq: number }

const pageOf = (column: 'id' | 'person_id', { after, limit, personId }: RecordPage): SqlFragment => {
  const ofPerson = personId === null ? sql.empty : sql`AND ${sql.name(column)} = ${personId}`
  return sql`seq > ${after} ${ofPerson} ORDER BY seq LIMIT ${limit}`
}

/** People in the order in which they were added. */
export const selectPersonPage = (db: Database, page: RecordPage): Numbered<Person>[] =>
  db
    .all<{ seq: number; id: string }>(sql`SELECT seq, id FROM person WHERE ${pageOf('id', page)}`)
    .map(({ seq, id }) => ({ seq, ...readPerson(db, id) }))

/** Meetings in the order in which they were written. */
export function selectMeetingPage(db: Database, page: RecordPage): Numbered<Meeting>[] {
  const rows = db.all<MeetingRow>(sql`
    SELECT seq, id, person_id AS personId, template, state, day, planned_for AS plannedFor, started_at AS startedAt,
      ended_at AS endedAt, sealed_at AS sealedAt, walk
    FROM meeting WHERE ${pageOf('person_id', page)}
  `)
  return rows.map((row) => ({ ...row, template: JSON.parse(row.template), walk: JSON.parse(row.walk) }))
}

type MeetingRow = Numbered<Omit<Meeting, 'template' | 'walk'>> & { readonly template: string; readonly walk: string }

/** Agenda items in the order in which they were written, those in the trash too. */
export const selectAgendaPage = (
  db: Database,
  page: RecordPage,
): Numbered<AgendaItem & { trashedAt: string | null }>[] =>
  db.all<Numbered<AgendaItem & { trashedAt: string | null }>>(sql`
    SELECT seq, id, person_id AS personId, text, layer, added_on AS addedOn, added_at AS addedAt, ticked_on AS tickedOn,
      trashed_at AS trashedAt
    FROM agenda_item WHERE ${pageOf('person_id', page)}
  `)

/** The same of meetings. Template and walk are JSON in their columns already. */
export const selectMeetingLines = (page: RecordPage): SqlFragment => sql`
  SELECT seq, concat(
    '{"type":"meeting","template":', template, ',"walk":', walk, ',', substr(json_object(
      'id', id, 'personId', person_id, 'state', state, 'day', day, 'plannedFor', planned_for, 'startedAt', started_at,
      'endedAt', ended_at, 'sealedAt', sealed_at
    ), 2)
  ) AS line
  FROM meeting WHERE ${pageOf('person_id', page)}
`

/** The same of agenda items. */
export const selectAgendaLines = (page: RecordPage): SqlFragment => sql`
  SELECT seq, json_object(
    'type', 'agenda-item', 'id', id, 'personId', person_id, 'text', text, 'layer', layer, 'addedOn', added_on,
    'addedAt', added_at, 'tickedOn', ticked_on, 'trashedAt', trashed_at
  ) AS line
  FROM agenda_item WHERE ${pageOf('person_id', page)}
`

/** How many records there are of each type; own templates and own words belong to no one. */
export function countRecords(db: Database, personId: string | null): RecordCounts {
  const count = (table: SqlFragment, column: 'id' | 'person_id'): number => {
    const condition = personId === null ? sql`TRUE` : sql`${sql.name(column)} = ${personId}`
    return db.get<{ rows: number }>(sql`SELECT count(*) AS rows FROM ${table} WHERE ${condition}`)?.rows ?? 0
  }
  return {
    person: count(sql`person`, 'id'),
    meeting: count(sql`meeting`, 'person_id'),
    entry: count(sql`entry`, 'person_id'),
    'agenda-item': count(sql`agenda_item`, 'person_id'),
    template: personId === null ? count(sql`own_template`, 'id') : 0,
    summary: countSummaryRecords(db, personId),
    'own-word': personId === null ? count(sql`own_word`, 'id') : 0,
  }
}

/** How often the journal was written so far. */
export const selectCommitSeq = (db: Database): number =>
  db.get<{ commitSeq: number }>(sql`SELECT commit_seq AS commitSeq FROM journal_info`)?.commitSeq ?? 0
