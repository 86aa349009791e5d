import type { ParsedInputOf } from '#shared/contract/contract.ts'
import type { Day, Period } from '#shared/journal/day.ts'
import type { MeetingDay } from '#shared/journal/meeting.ts'
import { packDays } from '#shared/journal/packed-days.ts'
import { packMarks } from '#shared/journal/packed-marks.ts'
import type { Timeline } from '#shared/journal/timeline.ts'
import { listMeetingDays } from '../meetings/meetings.ts'
import { readPerson } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import { principleCounts } from './principle-counts.ts'
import { countByMonthAndKind, type OpenPeriod, selectMarks, selectSpan } from './timeline-store.ts'

/**
 * One person's growth as the timeline draws it: marks, one-on-ones and month counts inside the period, oldest first.
 * Without words it is a sketch, which is there sooner and counts nothing. The span is always the whole one, so that the
 * page knows how far it can zoom out. Throws `not-found`.
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
    heldDays: packDays(meetings.filter(({ day, state }) => state === 'held' && isWithin(period, day)).map(dayOf)),
    counts: withWords ? principleCounts(countByMonthAndKind(db, personId, period)) : null,
  }
}

type Dated = { readonly mark: { readonly day: Day } }

function byDay({ mark: one }: Dated, { mark: other }: Dated): number {
  if (one.day === other.day) return 0
  return one.day < other.day ? -1 : 1
}

const isWithin = ({ from, to }: OpenPeriod, day: Day): boolean =>
  (from === null || day >= from) && (to === null || day <= to)

const dayOf = ({ day }: MeetingDay): Day => day

function wholeSpan(entries: Period | null, meetings: readonly MeetingDay[]): Period | null {
  const ends = [entries?.from, entries?.to, meetings.at(0)?.day, meetings.at(-1)?.day]
  const days = ends.filter((day) => day !== undefined).toSorted()
  const [from, to] = [days.at(0), days.at(-1)]
  return from && to ? { from, to } : null
}
