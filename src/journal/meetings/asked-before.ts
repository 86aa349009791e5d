import type { Database } from '../storage/database.ts'
import { latestWalks } from './meeting-store.ts'
import { type AskedBefore, restingMeetings } from './question-rotation.ts'
import { askedIn } from './walk.ts'

/** The questions of this person's last six meetings that took place or are going on, the latest first. */
export function askedBefore(db: Database, personId: string): AskedBefore {
  return latestWalks(db, personId, restingMeetings).map(askedIn)
}
