import type { ParsedInputOf } from '#shared/contract/contract.ts'
import { type Nothing, nothing } from '#shared/contract/nothing.ts'
import { type Day, dayOfDate, type Period } from '#shared/journal/day.ts'
import type { ShareableEntry, SummaryDocument } from '#shared/journal/summary.ts'
import type { LastSummary } from '#shared/journal/summary-draft.ts'
import { instantOf } from '../clock.ts'
import type { Context } from '../context.ts'
import { readPerson } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import { insertMade } from './record-store.ts'

/** When each entry that a document tells was last changed, by id. No text of it. */
type Told = Readonly<Record<string, string>>

/** What a document tells, with the instants at which its entries were last changed. */
export function toldBy(document: SummaryDocument, entries: readonly ShareableEntry[]): Told {
  const ids = new Set(document.sections.flatMap(({ lines }) => lines.map(({ entryId }) => entryId)))
  return Object.fromEntries(entries.filter(({ id }) => ids.has(id)).map(({ id, updatedAt }) => [id, updatedAt]))
}

/** Remembers that a summary left as a file. Throws `not-found`. */
export function recordSummaryMade(
  context: Context,
  { personId, period }: ParsedInputOf<'noteSummaryMade'>,
  told: Told,
): Nothing {
  const { id } = readPerson(context.db, personId)
  insertMade(context.db, id, { period, madeAt: instantOf(context.clock), told })
  context.emit({ name: 'summary-changed', personIds: [id] })
  return nothing
}

/** The last summary of a person that left, beside what would be told now; null when none has left. */
export function lastSummary(db: Database, personId: string, now: Told): LastSummary | null {
  const row = db.get<{ from: Day; to: Day; madeAt: string; told: string }>(sql`
    SELECT period_from AS "from", period_to AS "to", made_at AS madeAt, told FROM summary_made
    WHERE person_id = ${personId} ORDER BY seq DESC LIMIT 1
  `)
  if (!row) return null
  const then: Told = JSON.parse(row.told)
  const ids = Object.keys(now)
  const period: Period = { from: row.from, to: row.to }
  return {
    period,
    madeOn: dayOfDate(new Date(row.madeAt)),
    added: ids.filter((id) => then[id] === undefined),
    changed: ids.filter((id) => then[id] !== undefined && then[id] !== now[id]),
    gone: Object.keys(then).filter((id) => now[id] === undefined).length,
  }
}
