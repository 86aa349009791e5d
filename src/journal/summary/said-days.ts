import type { Day } from '#shared/journal/day.ts'
import type { ShareableEntry } from '#shared/journal/summary.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'

interface Said {
  readonly on: Day | null
  readonly isOnAgenda: boolean
}

/**
 * The day on which each entry was said to the person, as far as the journal shows it: the day of the meeting that was
 * held when it was written, the day that the entry itself names, or the day on which an agenda item made from it was
 * ticked. What two made together, and what they said themselves, they know.
 */
export function saidDays(db: Database, personId: string): (entry: ShareableEntry) => Said {
  const meetings = new Map(
    db
      .all<{ id: string; day: Day }>(sql`
        SELECT entry.id AS id, meeting.day AS day FROM entry JOIN meeting ON meeting.id = entry.meeting_id
        WHERE entry.person_id = ${personId} AND meeting.state = 'held'
      `)
      .map(({ id, day }) => [id, day]),
  )
  const agenda = new Map(
    db
      .all<{ id: string; tickedOn: Day | null }>(sql`
        SELECT say_first.entry_id AS id, agenda_item.ticked_on AS tickedOn
        FROM say_first JOIN agenda_item ON agenda_item.id = say_first.agenda_item_id
        WHERE agenda_item.person_id = ${personId} AND agenda_item.trashed_at IS NULL
      `)
      .map(({ id, tickedOn }) => [id, tickedOn]),
  )
  return (entry) => {
    const on = meetings.get(entry.id) ?? dayInItself(entry) ?? agenda.get(entry.id) ?? null
    return { on, isOnAgenda: on === null && agenda.has(entry.id) }
  }
}

function dayInItself({ content, day }: ShareableEntry): Day | null {
  switch (content.kind) {
    case 'recognition':
      return content.state === 'said' ? (content.saidOn ?? day) : null
    case 'opinion':
      return content.toldOn
    case 'agreement':
      return content.agreedOn
    case 'disagreement':
      return content.repairedOn
    case 'goal':
    case 'commitment':
    case 'listening':
    case 'idea':
      return day
    default:
      return null
  }
}
