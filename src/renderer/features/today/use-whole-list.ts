import { useState } from 'react'
import type { Beginning, TodayList } from '#shared/journal/today.ts'
import { useJournalQuery } from '../../client/queries.ts'

/** How a list of Today begins, until the whole of it is asked for and has come. */
export function useWholeList(list: TodayList, { first, count }: Beginning) {
  const [isAsked, setAsked] = useState(false)
  const { data: whole, error } = useJournalQuery('readTodayList', { list }, { enabled: isAsked })
  const shown = isAsked && whole ? whole : first
  return { shown, error, showAll: shown === first && first.length < count ? () => setAsked(true) : null }
}
