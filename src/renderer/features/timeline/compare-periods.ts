import { addDays, type Day, type Period } from '#shared/journal/day.ts'

export const comparedPeriods = ['review', 'before', 'year', 'last-year', 'quarter', 'quarter-before'] as const
export type ComparedPeriod = (typeof comparedPeriods)[number]

/** The days of a period that is named from today. */
export function periodNamed(name: ComparedPeriod, today: Day): Period {
  const year = Number(today.slice(0, 4))
  const yearOf = (number: number): Period => ({ from: `${number}-01-01`, to: `${number}-12-31` })
  switch (name) {
    case 'review':
      return { from: addDays(today, -364), to: today }
    case 'before':
      return { from: addDays(today, -729), to: addDays(today, -365) }
    case 'year':
      return yearOf(year)
    case 'last-year':
      return yearOf(year - 1)
    case 'quarter':
      return { from: addDays(today, -90), to: today }
    case 'quarter-before':
      return { from: addDays(today, -181), to: addDays(today, -91) }
  }
}
