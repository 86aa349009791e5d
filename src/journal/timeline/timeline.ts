import type { ParsedInputOf } from '#shared/contract/contract.ts'
import type { Day, Period } from '#shared/journal/day.ts'
import { packMarks } from '#shared/journal/packed-marks.ts'
import type { Timeline } from '#shared/journal/timeline.ts'
import { listMeetingDays } from '../meetings/meetings.ts'
import { readPerson } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import { principleCounts } from './principle-counts.ts'
import { countByMonthAndKind, type OpenPeriod, selectMarks, selectSpan } from './timeline-store.ts'

/**
 * One person's growth as the timeline draws it: marks, meetings and month counts inside the period, oldest first.
 * Without words it is a sketch, which is there sooner. The span is always the whole one, so that the page knows how far it can zoom out. Throws `not-found`.
 */
export function readTimeline(db: Database, input: ParsedInputOf<'readTimeline'>): Timeline {
  const { personId, withWords, ...period } = input
  readPerson(db, personId)
  const meetings = listMeetingDays(db, personId)
  const found = selectMarks(db, { personId, period, withWords }).sort(byDay)
  const marks = found.map(({ mark }) => mark)
  return {
    span: wholeSpan(selectSpan(db, personId), meetings),
    marks: packMarks(marks, withWords ? found.map(({ words }) => words) : null),
    meetings: meetings.filter(({ day }) => isWithin(period, day)),
    counts: principleCounts(countByMonthAndKind(db, personId, period)),
  }
}

type Dated = { readonly mark: { readonly day: Day } }

function byDay({ mark: one }: Dated, { mark: other }: Dated): number {
  if (one.day === other.day) return 0
  return one.day < other.day ? -1 : 1
}

const isWithin = ({ from, to }: OpenPeriod, day: Day): boolean =>
  (from === null || day >= from) && (to === null || day <= to)

function wholeSpan(entries: Period | null, meetings: Timeline['meetings']): Period | null {
  const ends = [entries?.from, entries?.to, meetings.at(0)?.day, meetings.at(-1)?.day]
  const days = ends.filter((day) => day !== undefined).toSorted()
  const [from, to] = [days.at(0), days.at(-1)]
  return from && to ? { from, to } : null
}
