import type { MeetingEnd } from '#shared/journal/carry-over.ts'
import type { Day } from '#shared/journal/day.ts'
import type { Meeting, MeetingDay, MeetingLine, Walk } from '#shared/journal/meeting.ts'
import type { Database } from '../storage/database.ts'
import { type SqlFragment, sql } from '../storage/sql.ts'

/** Plain columns, named as in a meeting. */
type MeetingRow = Omit<Meeting, 'template' | 'walk'> & { template: string; walk: string }

const lineColumns = sql`
  id, person_id AS personId, state, day, planned_for AS plannedFor, started_at AS startedAt, ended_at AS endedAt,
  sealed_at AS sealedAt
`

/** Adds a meeting. Its person must exist. */
export function insertMeeting(db: Database, meeting: Meeting): void {
  const { id, personId, template, state, day, plannedFor, startedAt, endedAt, sealedAt, walk } = meeting
  db.run(sql`
    INSERT INTO meeting (
      id, person_id, state, day, planned_for, started_at, ended_at, sealed_at, template_title, template, walk
    ) VALUES (${id}, ${personId}, ${state}, ${day}, ${plannedFor}, ${startedAt}, ${endedAt}, ${sealedAt},
            ${template.title}, ${JSON.stringify(template)}, ${JSON.stringify(walk)})
  `)
}

/** Writes everything about a meeting that can change while it goes on; its person, plan and template stay. */
export function updateMeeting(db: Database, { id, state, day, startedAt, endedAt, walk }: Meeting): void {
  db.run(sql`
    UPDATE meeting SET state = ${state}, day = ${day}, started_at = ${startedAt}, ended_at = ${endedAt},
      walk = ${JSON.stringify(walk)}
    WHERE id = ${id}
  `)
}

/** Writes what can change of a plan: its time, and the guide to follow with a walk through it. */
export function updatePlan(db: Database, { id, day, plannedFor, template, walk }: Meeting): void {
  db.run(sql`
    UPDATE meeting SET day = ${day}, planned_for = ${plannedFor}, template_title = ${template.title},
      template = ${JSON.stringify(template)}, walk = ${JSON.stringify(walk)}
    WHERE id = ${id}
  `)
}

/** Writes the seal alone. */
export function updateSealedAt(db: Database, { id, sealedAt }: Meeting): void {
  db.run(sql`UPDATE meeting SET sealed_at = ${sealedAt} WHERE id = ${id}`)
}

/** When a meeting was sealed; null for one that is open to changes, or not there. */
export const selectSealedAt = (db: Database, id: string): string | null =>
  db.get<{ sealedAt: string | null }>(sql`SELECT sealed_at AS sealedAt FROM meeting WHERE id = ${id}`)?.sealedAt ?? null

/** The ends of all meetings with one person that took place, in the order in which they came. */
export const selectEnds = (db: Database, personId: string): MeetingEnd[] =>
  db.all<MeetingEnd>(sql`
    SELECT day, ended_at AS endedAt FROM meeting WHERE person_id = ${personId} AND state = 'held' AND ended_at IS NOT NULL
    ORDER BY ended_at
  `)

/** The meeting, or undefined. */
export function findMeeting(db: Database, id: string): Meeting | undefined {
  return meetingWhere(db, sql`id = ${id}`)
}

/** The meeting that is going on with this person, or undefined. */
export function findOpenMeeting(db: Database, personId: string): Meeting | undefined {
  return meetingWhere(db, sql`person_id = ${personId} AND state = 'in-progress'`)
}

/** Walks of the latest meetings that took place or are going on, the latest first. */
export function latestWalks(db: Database, personId: string, limit: number): { id: string; walk: Walk }[] {
  const rows = db.all<{ id: string; walk: string }>(sql`
    SELECT id, walk FROM meeting WHERE person_id = ${personId} AND state IN ('held', 'in-progress')
    ORDER BY day DESC, seq DESC LIMIT ${limit}
  `)
  return rows.map(({ id, walk }) => ({ id, walk: JSON.parse(walk) }))
}

/** The questions under which something stands that was written in this meeting. */
export const selectAnsweredQuestions = (db: Database, meetingId: string): string[] =>
  db
    .all<{ questionId: string }>(sql`
      SELECT DISTINCT question_id AS questionId FROM entry
      WHERE meeting_id = ${meetingId} AND question_id IS NOT NULL AND trashed_at IS NULL
    `)
    .map(({ questionId }) => questionId)

/** How many meetings took place. */
export function countHeldMeetings(db: Database, personId: string): number {
  return (
    db.get<{ held: number }>(sql`
      SELECT count(*) AS held FROM meeting WHERE person_id = ${personId} AND state = 'held'
    `)?.held ?? 0
  )
}

/** Every meeting with one person, newest first. */
export function selectMeetingLines(db: Database, personId: string): MeetingLine[] {
  return linesWhere(db, sql`person_id = ${personId} ORDER BY day DESC, seq DESC`)
}

/** The latest meeting that took place, or undefined. */
export function findLastHeld(db: Database, personId: string): MeetingLine | undefined {
  return linesWhere(db, sql`person_id = ${personId} AND state = 'held' ORDER BY day DESC, seq DESC LIMIT 1`)[0]
}

/** The first meeting planned from `today` on, or undefined: a plan that its day went by is not what comes next. */
export function findPlanned(db: Database, personId: string, today: Day): MeetingLine | undefined {
  const ahead = sql`person_id = ${personId} AND state = 'planned' AND day >= ${today}`
  return linesWhere(db, sql`${ahead} ORDER BY planned_for, seq LIMIT 1`)[0]
}

/** The meeting going on, or undefined. */
export function findOpenLine(db: Database, personId: string): MeetingLine | undefined {
  return linesWhere(db, sql`person_id = ${personId} AND state = 'in-progress' LIMIT 1`)[0]
}

/** Day and state of every meeting with one person, oldest first: what the timeline draws. */
export function selectMeetingDays(db: Database, personId: string): MeetingDay[] {
  return db.all<MeetingDay>(sql`
    SELECT day, state FROM meeting WHERE person_id = ${personId} ORDER BY day, seq
  `)
}

function meetingWhere(db: Database, condition: SqlFragment): Meeting | undefined {
  const row = db.get<MeetingRow>(sql`SELECT ${lineColumns}, template, walk FROM meeting WHERE ${condition}`)
  return row && { ...row, template: JSON.parse(row.template), walk: JSON.parse(row.walk) }
}

function linesWhere(db: Database, condition: SqlFragment): MeetingLine[] {
  return db.all<MeetingLine>(sql`
    SELECT ${lineColumns}, template_title AS templateTitle,
      (SELECT count(*) FROM entry WHERE entry.meeting_id = meeting.id AND entry.trashed_at IS NULL) AS entryCount
    FROM meeting WHERE ${condition}
  `)
}
