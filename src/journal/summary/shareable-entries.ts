import type { Period } from '#shared/journal/day.ts'
import { type ShareableEntry, shareableEntrySchema } from '#shared/journal/summary.ts'
import { findEntries } from '../entries/find-entries.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import { withShareableWordings } from './shareable-wordings.ts'

interface Span extends Period {
  readonly personId: string
}

/**
 * All that a summary is made from, oldest first. The private layer ends twice here: the view does not show it, and the
 * schema of what comes out has no room for it.
 */
export function shareableEntries(db: Database, { personId, from, to }: Span): ShareableEntry[] {
  const inSpan = sql`person_id = ${personId} AND day >= ${from} AND day <= ${to}`
  const found = findEntries(db, { where: sql`seq IN (SELECT seq FROM shareable_entry WHERE ${inSpan})` })
  const shareable = found.toReversed().map((entry) => shareableEntrySchema.parse(entry))
  return withShareableWordings(db, shareable)
}

/** How many entries stay behind because they are private. */
export function countPrivateEntries(db: Database, { personId, from, to }: Span): number {
  const row = db.get<{ count: number }>(sql`
    SELECT count(*) AS count FROM entry
    WHERE person_id = ${personId} AND day >= ${from} AND day <= ${to} AND layer = 'private' AND trashed_at IS NULL
  `)
  return row?.count ?? 0
}
