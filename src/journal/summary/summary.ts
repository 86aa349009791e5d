import type { ParsedInputOf } from '#shared/contract/contract.ts'
import type { Nothing } from '#shared/contract/nothing.ts'
import { addDays, monthOf, monthsBetween, type Period } from '#shared/journal/day.ts'
import type { ShareableEntry, Summary } from '#shared/journal/summary.ts'
import { instantOf, todayOf } from '../clock.ts'
import type { Context } from '../context.ts'
import { readPerson } from '../people/people.ts'
import { readDraft } from './drafts.ts'
import { lastSummary, recordSummaryMade, toldBy } from './made-summaries.ts'
import { saidDays } from './said-days.ts'
import { countPrivateEntries, readEvidence } from './shareable-entries.ts'
import { summaryChecks } from './summary-checks.ts'
import { summaryDocument } from './summary-document.ts'
import { summaryWriters } from './summary-file.ts'

/** The last six weeks of a period: what lies there is remembered best, so it is told how much it weighs. */
const recentDays = 42

/** A summary for one person and a period, and what a reader should know of it. Throws `not-found`. */
export function readSummary(context: Context, { personId, period }: ParsedInputOf<'readSummary'>): Summary {
  const { db, clock } = context
  const { entries, cooling, draft, version, document, evidence, saidOn } = drafted(context, { personId, period })
  const told = toldBy(document, entries)
  const toldInPeriod = entries.filter(({ id, day }) => id in told && day >= period.from && day <= period.to)
  return {
    personId,
    document,
    evidence,
    draft,
    draftVersion: version,
    leftOut: { privateEntries: countPrivateEntries(db, { personId, ...period }), cooling },
    months: entriesByMonth(toldInPeriod, period, todayOf(clock)),
    shareOfLastSixWeeks: recentShare(toldInPeriod, period),
    checks: summaryChecks({ db, document, entries, saidOn }),
    last: lastSummary(db, personId, told),
  }
}

/** The document of readSummary as a file of one of the formats that the journal writes. Throws `not-found`. */
export const readSummaryFile = async (
  context: Context,
  { format, ...about }: ParsedInputOf<'readSummaryFile'>,
): Promise<{ bytes: Uint8Array<ArrayBuffer> }> => ({
  bytes: await summaryWriters[format](drafted(context, about).document),
})

/** Remembers what the summary told when it left, for "what changed since". Throws `not-found`. */
export function noteSummaryMade(context: Context, about: ParsedInputOf<'noteSummaryMade'>): Nothing {
  const { document, entries } = drafted(context, about)
  return recordSummaryMade(context, about, toldBy(document, entries))
}

/** The draft put together with the evidence as it stands at this moment. */
function drafted({ db, clock }: Context, { personId, period }: ParsedInputOf<'readSummary'>) {
  const person = readPerson(db, personId)
  const { draft, version } = readDraft(db, personId)
  const span = { personId, ...period, now: instantOf(clock), wholeArcs: draft.wholeArcs }
  const { entries, titles, cooling } = readEvidence(db, span)
  const saidOn = saidDays(db, personId)
  const isSaid = (entry: ShareableEntry): boolean => saidOn(entry).on !== null
  return {
    entries,
    cooling,
    draft,
    version,
    saidOn,
    ...summaryDocument({ person, period, madeOn: todayOf(clock), entries, draft, isSaid, titles }),
  }
}

function entriesByMonth(entries: readonly ShareableEntry[], { from, to }: Period, today: string): Summary['months'] {
  const byMonth = Map.groupBy(entries, ({ day }) => monthOf(day))
  const [end = to] = [to, today].toSorted()
  const months = from > end ? [] : monthsBetween(from, end)
  return months.map((month) => ({ month, count: byMonth.get(month)?.length ?? 0 }))
}

function recentShare(entries: readonly ShareableEntry[], { to }: Period): number {
  const since = addDays(to, -recentDays)
  return entries.length === 0 ? 0 : entries.filter(({ day }) => day > since).length / entries.length
}
