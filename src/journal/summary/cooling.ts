import { confidenceOf } from '#shared/journal/confidence.ts'
import { isCooling } from '#shared/journal/kinds/disagreement.ts'
import type { ShareableEntry } from '#shared/journal/summary.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'

/** What is too hot to be quoted, at an instant. */
export interface Heat {
  readonly now: string
  /** Meetings about a disagreement that go on, or that ended or had an entry changed within a day. */
  readonly meetings: ReadonlySet<string>
}

/**
 * Those that are included: no part of a disagreement is quoted for a day after it was written or changed, nor anything from
 * a hot meeting (product.md, disagreement). What was added to a hot entry is as hot.
 */
export function cooled(entries: readonly ShareableEntry[], { now, meetings }: Heat): ShareableEntry[] {
  const isHot = ({ content, place, updatedAt }: ShareableEntry): boolean =>
    (content.kind === 'disagreement' && isCooling(updatedAt, now)) ||
    (place.meetingId !== null && meetings.has(place.meetingId))
  const hot = new Set(entries.filter(isHot).map(({ id }) => id))
  return entries.filter(({ id, content }) => !hot.has(id) && !(content.kind === 'addendum' && hot.has(content.entryId)))
}

interface MeetingHeat {
  readonly id: string
  readonly state: string
  readonly endedAt: string | null
  readonly lastChange: string | null
}

/** How hot it is between two people. Few meetings are as young as a day, so the guides of few are read. */
export function readHeat(db: Database, personId: string, now: string): Heat {
  const meetings = db.all<MeetingHeat>(sql`
    SELECT meeting.id AS id, meeting.state AS state, meeting.ended_at AS endedAt, (
      SELECT max(entry.updated_at) FROM entry WHERE entry.meeting_id = meeting.id AND entry.trashed_at IS NULL
    ) AS lastChange
    FROM meeting WHERE person_id = ${personId}
  `)
  const isYoung = ({ state, endedAt, lastChange }: MeetingHeat): boolean =>
    state === 'in-progress' || [endedAt, lastChange].some((at) => at !== null && isCooling(at, now))
  const young = meetings.filter(isYoung).map(({ id }) => id)
  return { now, meetings: new Set(young.filter((id) => isAboutDisagreement(db, id))) }
}

function isAboutDisagreement(db: Database, meetingId: string): boolean {
  const row = db.get<{ template: string }>(sql`SELECT template FROM meeting WHERE id = ${meetingId}`)
  return row !== undefined && confidenceOf(JSON.parse(row.template)) === 'disagreement'
}
