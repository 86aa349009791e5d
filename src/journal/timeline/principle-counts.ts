import { type Principle, principlesOf } from '#shared/journal/principle.ts'
import type { Timeline } from '#shared/journal/timeline.ts'
import type { KindCount } from './timeline-store.ts'

/** Entries a month and principle, the oldest month first; an entry counts for every principle that its kind serves. */
export function principleCounts(kindCounts: readonly KindCount[]): Timeline['counts'] {
  const months = new Map<string, Map<Principle, number>>()
  for (const { month, kind, count } of kindCounts) {
    const counts = months.get(month) ?? new Map<Principle, number>()
    for (const principle of principlesOf[kind]) counts.set(principle, (counts.get(principle) ?? 0) + count)
    months.set(month, counts)
  }
  return [...months]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .flatMap(([month, counts]) => [...counts].map(([principle, count]) => ({ month, principle, count })))
}
