import { addDays, type Day, daysBetween } from '#shared/journal/day.ts'
import type { SamplePerson } from '#shared/journal/sample-journal.ts'

const dated = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2})?$/

/** The last day on which something happened: plans and dues lie after it. */
function lastLivedDay(people: readonly SamplePerson[]): Day {
  const days = people.flatMap(({ meetings, entries }) => [
    ...meetings.filter(({ state }) => state === 'held').map(({ day }) => day),
    ...entries.map(({ day }) => day),
  ])
  return days.toSorted().at(-1) ?? '1970-01-01'
}

/** The same value with every text that is wholly a day, or a minute of one, moved by so many days. */
function shiftDates<Value>(value: Value, days: number): Value {
  return shifted(value, days) as Value
}

function shifted(value: unknown, days: number): unknown {
  if (typeof value === 'string') return value.replace(dated, (_, day: Day, time = '') => addDays(day, days) + time)
  if (Array.isArray(value)) return value.map((inner) => shifted(inner, days))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shifted(inner, days)]))
}

/** Moves everything so that the last lived day is `yesterday`. */
export const endingYesterday = (people: readonly SamplePerson[], yesterday: Day): SamplePerson[] =>
  shiftDates([...people], daysBetween(lastLivedDay(people), yesterday))
