import { matchSorter } from 'match-sorter'
import type { SearchHit } from '#shared/journal/search.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { messages } from '../../messages/index.ts'
import { searchFromText } from './search-filters.ts'

export type ActionId = keyof typeof messages.palette.actionNames

const mostPeople = 6
const mostHits = 50

/** One and the same, so that nothing is drawn again for it. */
const noHits: readonly SearchHit[] = []

const actions = Object.entries(messages.palette.actionNames).map(([id, name]) => ({ id: id as ActionId, name }))

/** What a typed text finds: people and actions by their letters, and what was written by its words. */
export function useFindings(text: string) {
  const { words, person, kind, after, before } = searchFromText(text)
  const { data: people = [] } = useJournalQuery('listPeople', {})
  const named = person === null ? null : (matchSorter(people, person, { keys: ['name'] })[0] ?? null)
  const isNarrowed = person !== null || kind !== null || after !== null || before !== null
  const { data: hits = noHits } = useJournalQuery(
    'searchEntries',
    {
      text: words.slice(0, 500),
      personId: named?.id ?? null,
      ...(kind === null ? {} : { kind }),
      ...(after === null ? {} : { after }),
      ...(before === null ? {} : { before }),
      limit: mostHits,
    },
    { enabled: words !== '' && (person === null || named !== null), keepPrevious: true, forget: true },
  )
  const nameOf = (id: string): string => people.find((each) => each.id === id)?.name ?? ''
  return {
    people: isNarrowed ? [] : matchSorter(people, words, { keys: ['name'] }).slice(0, mostPeople),
    actions: isNarrowed ? [] : matchSorter(actions, words, { keys: ['name'] }),
    hits: words === '' || (person !== null && named === null) ? noHits : hits,
    nameOf,
  }
}
