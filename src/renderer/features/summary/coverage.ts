import type { Summary } from '#shared/journal/summary.ts'

/** From this share on, the last weeks are said to weigh much. Six weeks are an eighth of a year. */
const recentShare = 0.4

interface Coverage {
  /** Months from which nothing is included. */
  readonly quiet: string[]
  /** The share of the last six weeks, where it is worth a word; null elsewhere. */
  readonly recent: number | null
  /** Something of every month is included, and the last weeks do not weigh much. */
  readonly isEven: boolean
}

/** What may be said of how the told entries lie in the period, and nothing that they do not bear out. */
export function coverageOf({ months, shareOfLastSixWeeks }: Pick<Summary, 'months' | 'shareOfLastSixWeeks'>): Coverage {
  const quiet = months.flatMap(({ month, count }) => (count === 0 ? [month] : []))
  const recent = shareOfLastSixWeeks >= recentShare ? shareOfLastSixWeeks : null
  return { quiet, recent, isEven: months.length > 0 && quiet.length === 0 && recent === null }
}
