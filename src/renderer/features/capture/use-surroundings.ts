import type { EntryDraft } from '#shared/journal/entry.ts'
import type { Meeting } from '#shared/journal/meeting.ts'
import { useJournalQuery } from '../../client/queries.ts'
import type { Route } from '../../client/route.ts'

interface Surroundings {
  /** Whose page or meeting is open; null elsewhere. */
  readonly personId: string | null
  /** The step of the meeting that is going on, and its day; nothing between meetings. */
  readonly place: Partial<Pick<EntryDraft, 'place' | 'day'>> & { readonly meeting?: Meeting }
}

/** Where one is while a thought comes: on somebody’s page, at a step of a meeting, or nowhere in particular. */
export function useSurroundings([screen, id]: Route): Surroundings {
  const isMeeting = screen === 'meeting' && id !== undefined
  const { data: meeting } = useJournalQuery('readMeeting', { id: id ?? '' }, { enabled: isMeeting })
  if (!isMeeting) return { personId: screen === 'person' ? (id ?? null) : null, place: {} }
  if (!meeting) return { personId: null, place: {} }
  if (meeting.state !== 'in-progress') return { personId: meeting.personId, place: {} }
  const place = { meetingId: meeting.id, stepId: meeting.walk.at, questionId: null }
  return { personId: meeting.personId, place: { place, day: meeting.day, meeting } }
}
