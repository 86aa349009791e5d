import { type AskedBefore, restingMeetings } from '#shared/journal/question-rotation.ts'
import type { Database } from '../storage/database.ts'
import { latestWalks, selectAnsweredQuestions } from './meeting-store.ts'
import { askedIn } from './walk.ts'

/**
 * The questions of this person's last six meetings that took place or are going on, the latest first: those offered,
 * and those answered before another one was asked for. `besides` leaves one meeting out.
 */
export function askedBefore(db: Database, personId: string, besides: string | null = null): AskedBefore {
  const meetings = latestWalks(db, personId, restingMeetings + 1).filter(({ id }) => id !== besides)
  return meetings
    .slice(0, restingMeetings)
    .map(({ id, walk }) => new Set([...askedIn(walk), ...selectAnsweredQuestions(db, id)]))
}
