import type { Day } from '#shared/journal/day.ts'
import type { EntryOf } from '#shared/journal/entry.ts'
import { findEntriesOf, ofPersonOrAll } from '../entries/find-entries.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import { isRepairDue } from './disagreement-store.ts'

/**
 * Disagreements to ask about by `day` because no one wrote down that they are mended, of one person or of everyone but
 * the archived, the longest due first (principle 3).
 */
export const listRepairChecksDue = (db: Database, personId: string | null, day: Day): EntryOf<'disagreement'>[] =>
  findEntriesOf(db, 'disagreement', { where: sql`${ofPersonOrAll(personId)} AND ${isRepairDue(day)}` }).sort(
    (one, other) => ((one.content.repairCheckOn ?? '') < (other.content.repairCheckOn ?? '') ? -1 : 1),
  )
