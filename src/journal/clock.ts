import { type Day, dayOfDate } from '#shared/journal/day.ts'

/** Where the journal takes its time from, so that a test can say what day it is. */
export interface Clock {
  now(): Date
}

/** A computer can show any year; what is stored has four digits of it. */
const [earliest, latest] = [Date.UTC(1950, 0, 2), Date.UTC(2199, 11, 30)]

/** The computer's clock, held within the years that a journal covers. */
export const systemClock: Clock = { now: () => new Date(Math.min(Math.max(Date.now(), earliest), latest)) }

/** The manager's own calendar day. */
export const todayOf = (clock: Clock): Day => dayOfDate(clock.now())

/** The instant in UTC, ISO 8601 with milliseconds. */
export const instantOf = (clock: Clock): string => clock.now().toISOString()
