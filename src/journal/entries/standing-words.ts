import { AppError } from '#shared/contract/app-error.ts'
import type { Content, Entry } from '#shared/journal/entry.ts'
import { standsUnchanged } from '#shared/journal/entry-words.ts'
import { isSealed } from '../meetings/sealing.ts'
import type { Database } from '../storage/database.ts'

/**
 * Words that were agreed or sealed stand. In a sealed meeting an empty field may still be filled, and what was open may
 * be kept, told or answered; an agreed agreement changes in no field but by a new version.
 * Throws `sealed` or `agreed`.
 */
export function assertWordsMayChange(db: Database, before: Entry, after: Pick<Entry, 'day' | 'content'>): void {
  if (isAgreed(before.content) && !isSame(before, after)) throw new AppError('agreed')
  const { meetingId } = before.place
  if (meetingId === null || !isSealed(db, meetingId)) return
  if (before.day !== after.day || !standsUnchanged(before.content, after.content)) throw new AppError('sealed')
}

/** Nothing new is written into a sealed meeting. Throws `sealed`. */
export function assertMeetingTakesEntries(db: Database, meetingId: string | null): void {
  if (meetingId !== null && isSealed(db, meetingId)) throw new AppError('sealed')
}

/** An agreed version of the agreement. */
export const isAgreed = (content: Content): boolean => content.kind === 'agreement' && content.agreedOn !== null

const isSame = (before: Entry, after: Pick<Entry, 'day' | 'content'>): boolean =>
  before.day === after.day &&
  Object.entries(before.content).every(([name, value]) => Reflect.get(after.content, name) === value)
