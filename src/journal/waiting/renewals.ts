import { addDays, type Day } from '#shared/journal/day.ts'
import type { Entry } from '#shared/journal/entry.ts'
import { listRenewalsDue } from '../agreement/agreement.ts'
import { listSeasonsDue } from '../plan/plan.ts'
import type { Database } from '../storage/database.ts'

/** How many days ahead a date is named, so that it can go on the agenda of the meeting before it. */
export const daysAhead = { lookIn: 14, repairCheck: 2, renewal: 30, season: 14 } as const

/** Agreements to renew and seasons to look at again, of one person or of everyone but the archived. */
export const listRenewals = (db: Database, personId: string | null, today: Day): Entry[] => [
  ...listRenewalsDue(db, personId, addDays(today, daysAhead.renewal)),
  ...listSeasonsDue(db, personId, addDays(today, daysAhead.season)),
]
