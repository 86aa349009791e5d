import { matchSorter } from 'match-sorter'
import { useCallback, useMemo } from 'react'
import type { AgendaHit, SearchHit } from '#shared/journal/search.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { messages } from '../../messages/index.ts'
import { type FoundPerson, foundPeople, peopleNamed } from './found-people.ts'
import { searchFromText } from './search-filters.ts'

export type ActionId = keyof typeof messages.palette.actionNames

interface Action {
  readonly id: ActionId
  readonly name: string
}

export interface Findings {
  readonly people: readonly FoundPerson[]
  readonly actions: readonly Action[]
  readonly hits: readonly SearchHit[]
  readonly agenda: readonly AgendaHit[]
  /** Nothing is known yet of what was written. */
  readonly isLooking: boolean
  readonly nameOf: (personId: string) => string
}

const mostPeople = 6
const mostHits = 50
const mostAgenda = 6

/** One and the same, so that nothing is drawn again for it. */
const none: readonly never[] = []

const actions: readonly Action[] = Object.entries(messages.palette.actionNames).map(([id, name]) => ({
  id: id as ActionId,
  name,
}))

const fitting = <Named extends { readonly name: string }>(all: readonly Named[], words: string): readonly Named[] => {
  const found = matchSorter(all, words, { keys: ['name'] })
  return found.length === 0 ? none : found
}

/** What a typed text finds: people and actions by their letters, and what was written by its words. */
export function useFindings(text: string): Findings {
  const { words, person, kind, after, before } = searchFromText(text)
  const { data: everyone = none } = useJournalQuery('listPeople', {})
  const named = person === null ? null : (peopleNamed(everyone, person)[0] ?? null)
  const isNarrowed = person !== null || kind !== null || after !== null || before !== null
  const isPersonKnown = person === null || named !== null
  // An agenda item is of no kind, and its day is not what a day is asked for.
  const looksAtAgenda = words !== '' && isPersonKnown && kind === null && after === null && before === null
  const { data: hits = none, isLoading } = useJournalQuery(
    'searchEntries',
    {
      text: words.slice(0, 500),
      personId: named?.id ?? null,
      ...(kind === null ? {} : { kind }),
      ...(after === null ? {} : { after }),
      ...(before === null ? {} : { before }),
      limit: mostHits,
    },
    { enabled: words !== '' && isPersonKnown, keepPrevious: true, forget: true },
  )
  const { data: agenda = none } = useJournalQuery(
    'searchAgenda',
    { text: words.slice(0, 500), personId: named?.id ?? null, limit: mostAgenda },
    { enabled: looksAtAgenda, keepPrevious: true, forget: true },
  )
  return {
    people: useMemo(
      () => (isNarrowed ? none : foundPeople(everyone, words).slice(0, mostPeople)),
      [everyone, isNarrowed, words],
    ),
    actions: useMemo(() => (isNarrowed ? none : fitting(actions, words)), [isNarrowed, words]),
    hits: words === '' || !isPersonKnown ? none : hits,
    agenda: looksAtAgenda ? agenda : none,
    isLooking: isLoading,
    nameOf: useCallback((id) => everyone.find((each) => each.id === id)?.name ?? '', [everyone]),
  }
}
