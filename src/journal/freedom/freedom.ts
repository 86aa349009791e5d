import type { Day } from '#shared/journal/day.ts'
import type { EntryOf } from '#shared/journal/entry.ts'
import type { FreedomNow } from '#shared/journal/prep-brief.ts'
import { findEntriesOf, ofPersonOrAll } from '../entries/find-entries.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import { freedomFromSteps } from './freedom-ledger.ts'
import { isInForce, isLookInDue, rebuildLatest, refreshLatest, selectSteps } from './freedom-store.ts'

/** The level of every decision area of one person; `lastMeeting` is the day we last met, null when we have not yet. */
export const freedomNow = (db: Database, personId: string, lastMeeting: Day | null): FreedomNow[] =>
  freedomFromSteps(selectSteps(db, personId), lastMeeting)

/** The step that holds in every decision area of one person, whole; the areas by name. */
export const listStepsInForce = (db: Database, personId: string): EntryOf<'freedom'>[] =>
  findEntriesOf(db, 'freedom', { where: sql`person_id = ${personId} AND ${isInForce}` }).sort((first, second) =>
    first.content.area.localeCompare(second.content.area),
  )

/** The first day on which a step asks for attention; only for one that has such a day. */
const dayOf = ({ content: { lookIn, giveBackOn } }: EntryOf<'freedom'>): string =>
  [lookIn, giveBackOn].filter((day) => day !== null).toSorted()[0] ?? ''

/** Steps to look in on or to give back by `day`, of one person or of everyone but the archived, the longest due first. */
export const listLookInsDue = (db: Database, personId: string | null, day: Day): EntryOf<'freedom'>[] =>
  findEntriesOf(db, 'freedom', { where: sql`${ofPersonOrAll(personId)} AND ${isLookInDue(day)}` }).sort(
    (first, second) => (dayOf(first) < dayOf(second) ? -1 : 1),
  )

/** Keeps track of which step holds in an area. Inside the transaction that changed a step there. */
export const followFreedom = (db: Database, personId: string, area: string): void => refreshLatest(db, personId, area)

/** The same for all at once, after many entries came in together. Inside their transaction. */
export const followAllFreedom = (db: Database): void => rebuildLatest(db)
