import { type Day, dayOfDate } from '#shared/journal/day.ts'

/** Where the journal takes its time from, so that a test can say what day it is. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** The manager's own calendar day. */
export const todayOf = (clock: Clock): Day => dayOfDate(clock.now())

/** The instant in UTC, ISO 8601 with milliseconds. */
export const instantOf = (clock: Clock): string => clock.now().toISOString()
