import { useDeferredValue, useMemo } from 'react'
import { useJournalQuery } from '../../client/queries.ts'
import { filteredMarks, type MarkFilter } from './filter-marks.ts'
import type { TimedMark } from './timed-mark.ts'

/** The most that one search answers. */
const mostFound = 200

/** The marks that a filter lets through; words further in than a title are looked up in the journal. */
export function useFilteredMarks(
  marks: readonly TimedMark[],
  filter: MarkFilter,
  personId: string,
): readonly TimedMark[] {
  const text = useDeferredValue(filter.text.trim())
  const { data: hits } = useJournalQuery(
    'searchEntries',
    { text, personId, limit: mostFound },
    { enabled: text.length > 1, keepPrevious: true },
  )
  return useMemo(() => {
    const found = new Set(text.length > 1 ? hits?.map(({ entryId }) => entryId) : [])
    return filteredMarks(marks, { ...filter, text }, found)
  }, [marks, filter, text, hits])
}
