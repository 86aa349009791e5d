import type { Day } from '#shared/journal/day.ts'
import { type SqlFragment, sql } from '../storage/sql.ts'

/** A disagreement that is not mended yet, and whose repair check comes by this day. */
export const isRepairDue = (day: Day): SqlFragment => sql`
  seq IN (SELECT entry_seq FROM disagreement WHERE repaired_on IS NULL AND repair_check_on <= ${day})
`
