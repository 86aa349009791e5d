import type { Period } from '#shared/journal/day.ts'
import { titleOf } from '#shared/journal/entry-words.ts'
import { type ShareableEntry, shareableEntrySchema } from '#shared/journal/summary.ts'
import { findEntries } from '../entries/find-entries.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import { cooled, type Heat, readHeat } from './cooling.ts'
import { withShareableWordings } from './shareable-wordings.ts'

interface Span extends Period {
  readonly personId: string
  /** The instant at which it is read: what is hotter than a day stays behind. */
  readonly now: string
  /** Experiments whose every part belongs to it, whatever its day. */
  readonly wholeArcs?: readonly string[]
}

interface Evidence {
  readonly entries: ShareableEntry[]
  /** What goals and experiments are called, also those from before that an entry looks at. */
  readonly titles: ReadonlyMap<string, string>
  /** How many of the period stay behind because they have not cooled. */
  readonly cooling: number
}

/**
 * All that a summary is made from, oldest first. The private layer ends twice here: the view does not show it, and the
 * schema of what comes out has no room for it.
 */
export function readEvidence(db: Database, { personId, from, to, now, wholeArcs = [] }: Span): Evidence {
  const arcs = sql`(SELECT value FROM json_each(${JSON.stringify(wholeArcs)}))`
  const inArc = sql`id IN ${arcs} OR seq IN (SELECT entry_seq FROM phase WHERE experiment_id IN ${arcs})`
  const inSpan = sql`person_id = ${personId} AND ((day >= ${from} AND day <= ${to}) OR ${inArc})`
  const found = findEntries(db, { where: sql`seq IN (SELECT seq FROM shareable_entry WHERE ${inSpan})` })
  const shareable = found.toReversed().map((entry) => shareableEntrySchema.parse(entry))
  const heat = readHeat(db, personId, now)
  const entries = cooled(shareable, heat)
  const inPeriod = (all: readonly ShareableEntry[]): number => all.filter(({ day }) => day >= from && day <= to).length
  const titles = titlesOf(db, entries, heat)
  return { entries: withShareableWordings(db, entries, heat), titles, cooling: inPeriod(shareable) - inPeriod(entries) }
}

/** A goal or an experiment from before the period is named when it could be included itself. */
function titlesOf(db: Database, entries: readonly ShareableEntry[], heat: Heat): ReadonlyMap<string, string> {
  const ids = entries.flatMap(({ content }) => {
    if (content.kind === 'checkpoint') return [content.goalId]
    return content.kind === 'phase' ? [content.experimentId] : []
  })
  const among = sql`id IN (SELECT value FROM json_each(${JSON.stringify([...new Set(ids)])}))`
  const found = findEntries(db, { where: sql`seq IN (SELECT seq FROM shareable_entry WHERE ${among})` })
  const shareable = found.map((entry) => shareableEntrySchema.parse(entry))
  const told = withShareableWordings(db, cooled(shareable, heat), heat)
  return new Map(told.map(({ id, content }) => [id, titleOf(content)]))
}

/** How many entries stay behind because they are private. */
export function countPrivateEntries(db: Database, { personId, from, to }: Omit<Span, 'now'>): number {
  const row = db.get<{ count: number }>(sql`
    SELECT count(*) AS count FROM entry
    WHERE person_id = ${personId} AND day >= ${from} AND day <= ${to} AND layer = 'private' AND trashed_at IS NULL
  `)
  return row?.count ?? 0
}
