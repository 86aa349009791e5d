import { type Principle, principlesOf } from '#shared/journal/principle.ts'
import type { Timeline } from '#shared/journal/timeline.ts'
import type { KindCount } from './timeline-store.ts'

type MonthCounts = NonNullable<Timeline['counts']>
type Sum = Pick<MonthCounts[number], 'count' | 'privates'>

/** Entries a month and principle, the oldest month first; an entry counts for every principle that its kind serves. */
export function principleCounts(kindCounts: readonly KindCount[]): MonthCounts {
  const months = new Map<string, Map<Principle, Sum>>()
  for (const { month, kind, count, privates } of kindCounts) {
    const sums = months.get(month) ?? new Map<Principle, Sum>()
    for (const principle of principlesOf[kind]) {
      const sum = sums.get(principle) ?? { count: 0, privates: 0 }
      sums.set(principle, { count: sum.count + count, privates: sum.privates + privates })
    }
    months.set(month, sums)
  }
  return [...months]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .flatMap(([month, sums]) => [...sums].map(([principle, sum]) => ({ month, principle, ...sum })))
}
