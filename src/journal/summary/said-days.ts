import { isForMeAlone } from '#shared/journal/confidence.ts'
import type { Day } from '#shared/journal/day.ts'
import type { EntryKind } from '#shared/journal/entry.ts'
import type { ShareableEntry } from '#shared/journal/summary.ts'
import type { Step } from '#shared/journal/template.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'

export interface Said {
  readonly on: Day | null
  readonly isOnAgenda: boolean
}

/**
 * The day on which each entry was said to the person, as far as the journal shows it: the day of the meeting that was
 * held when it was written, the day that the entry itself names, or the day on which an agenda item made from it was
 * ticked. What two made together, and what they said themselves, they know. A step for the manager alone says nothing to
 * the person; where a step may be either, the meeting does not show which it was.
 */
export function saidDays(db: Database, personId: string): (entry: ShareableEntry) => Said {
  const meetingOf = meetingsOf(db, personId)
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
    const meeting = entry.place.meetingId === null ? undefined : meetingOf(entry.place.meetingId)
    const voice = meeting?.voiceAt(entry.place.stepId)
    const met = meeting?.isHeld && !voice?.includes('private') ? meeting.day : null
    const alone = voice !== undefined && isForMeAlone({ voice })
    const on = met ?? dayInItself(entry) ?? (alone ? null : dayOfBoth(entry)) ?? agenda.get(entry.id) ?? null
    return { on, isOnAgenda: on === null && agenda.has(entry.id) }
  }
}

interface Met {
  readonly day: Day
  readonly isHeld: boolean
  readonly voiceAt: (stepId: string | null) => Step['voice'] | undefined
}

/** Each meeting is read once, and only when an entry of it is included. */
function meetingsOf(db: Database, personId: string): (id: string) => Met | undefined {
  const read = new Map<string, Met | undefined>()
  const find = (id: string): Met | undefined => {
    const row = db.get<{ day: Day; state: string; voices: string }>(sql`
      SELECT day, state, (
        SELECT json_group_object(json_extract(step.value, '$.id'), json_extract(step.value, '$.voice'))
        FROM json_each(meeting.template, '$.steps') AS step
      ) AS voices
      FROM meeting WHERE id = ${id} AND person_id = ${personId}
    `)
    if (!row) return undefined
    const voices: Record<string, Step['voice']> = JSON.parse(row.voices)
    return { day: row.day, isHeld: row.state === 'held', voiceAt: (stepId) => voices[stepId ?? ''] }
  }
  return (id) => {
    if (!read.has(id)) read.set(id, find(id))
    return read.get(id)
  }
}

/** The day that the entry itself names. */
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
    default:
      return null
  }
}

/** What two make together, and what they said themselves. */
const madeByBoth: ReadonlySet<EntryKind> = new Set(['goal', 'commitment', 'listening', 'idea'])
const dayOfBoth = ({ content, day }: ShareableEntry): Day | null => (madeByBoth.has(content.kind) ? day : null)
