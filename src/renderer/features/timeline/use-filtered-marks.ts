import { useDeferredValue, useMemo } from 'react'
import type { TimedMark } from '#shared/journal/timeline-mark.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { filteredMarks, type MarkFilter } from './filter-marks.ts'

/** The marks that a filter lets through; words further in than a title are looked up in the journal. */
export function useFilteredMarks(
  marks: readonly TimedMark[],
  filter: MarkFilter,
  personId: string,
): readonly TimedMark[] {
  const text = useDeferredValue(filter.text.trim())
  const { data: ids } = useJournalQuery(
    'listMatchingEntries',
    { text, personId },
    { enabled: text !== '', keepPrevious: true },
  )
  return useMemo(() => {
    const found = new Set(text === '' ? [] : ids)
    return filteredMarks(marks, { ...filter, text }, found)
  }, [marks, filter, text, ids])
}
