import { AppError } from '#shared/contract/app-error.ts'
import type { Meeting } from '#shared/journal/meeting.ts'
import { instantOf } from '../clock.ts'
import type { Context } from '../context.ts'
import type { Database } from '../storage/database.ts'
import { selectSealedAt, updateSealedAt } from './meeting-store.ts'
import { readMeeting } from './meetings.ts'

/**
 * Seals a meeting that ended: its words stand from now on, and what is added later is a dated addendum. A meeting that
 * is sealed already keeps its seal. Throws `not-found`, or `not-allowed` before the meeting has ended.
 */
export function sealMeeting(context: Context, meetingId: string): Meeting {
  const meeting = readMeeting(context.db, meetingId)
  if (meeting.endedAt === null) throw new AppError('not-allowed')
  if (meeting.sealedAt !== null) return meeting
  const sealed = { ...meeting, sealedAt: instantOf(context.clock) }
  updateSealedAt(context.db, sealed)
  context.emit({ name: 'meetings-changed', personIds: [meeting.personId] })
  return sealed
}

/** Whether the words of this meeting stand. False for a meeting that is not there. */
export const isSealed = (db: Database, meetingId: string): boolean => selectSealedAt(db, meetingId) !== null
