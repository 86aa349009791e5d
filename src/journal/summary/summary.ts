import type { ParsedInputOf } from '#shared/contract/contract.ts'
import { addDays, monthOf, monthsBetween, type Period } from '#shared/journal/day.ts'
import type { ShareableEntry, Summary } from '#shared/journal/summary.ts'
import { instantOf, todayOf } from '../clock.ts'
import type { Context } from '../context.ts'
import { readPerson } from '../people/people.ts'
import { countCooling, countPrivateEntries, shareableEntries } from './shareable-entries.ts'
import { summaryDocument } from './summary-document.ts'
import { summaryWriters } from './summary-file.ts'

/** The last six weeks of a period: what lies there is remembered best, so it is told how much it weighs. */
const recentDays = 42

/** A summary for one person and a period, and what a reader should know of it. Throws `not-found`. */
export function readSummary({ db, clock }: Context, { personId, period }: ParsedInputOf<'readSummary'>): Summary {
  const person = readPerson(db, personId)
  const span = { personId, ...period, now: instantOf(clock) }
  const entries = shareableEntries(db, span)
  return {
    document: summaryDocument({ person, period, madeOn: todayOf(clock), entries }),
    leftOut: { privateEntries: countPrivateEntries(db, span), cooling: countCooling(db, span) },
    quietMonths: quietMonths(entries, period, todayOf(clock)),
    shareOfLastSixWeeks: recentShare(entries, period),
  }
}

/** The document of readSummary as a file of one of the formats that the journal writes. Throws `not-found`. */
export const readSummaryFile = async (
  context: Context,
  { format, ...about }: ParsedInputOf<'readSummaryFile'>,
): Promise<{ bytes: Uint8Array<ArrayBuffer> }> => ({
  bytes: await summaryWriters[format](readSummary(context, about).document),
})

function quietMonths(entries: readonly ShareableEntry[], { from, to }: Period, today: string): string[] {
  const spoken = new Set(entries.map(({ day }) => monthOf(day)))
  const [end = to] = [to, today].toSorted()
  return from > end ? [] : monthsBetween(from, end).filter((month) => !spoken.has(month))
}

function recentShare(entries: readonly ShareableEntry[], { to }: Period): number {
  const since = addDays(to, -recentDays)
  return entries.length === 0 ? 0 : entries.filter(({ day }) => day > since).length / entries.length
}
