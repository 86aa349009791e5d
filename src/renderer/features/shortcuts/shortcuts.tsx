import { useJournalQuery } from '../../client/queries.ts'
import { goTo, useRoute } from '../../client/route.ts'
import { useAskAhead } from '../../client/use-ask-ahead.ts'
import { type PersonTab, personTabs, type ShortcutId } from '../../keys/shortcuts.ts'
import { useShortcuts } from '../../keys/use-chords.ts'
import { ShortcutList } from './shortcut-list.tsx'

interface ShortcutsProps {
  readonly isListed: boolean
  readonly onList: (isListed: boolean) => void
}

const tabActs = (openTab: (tab: PersonTab) => void): Record<PersonTab, () => void> => {
  const acts = personTabs.map(([tab]) => [tab, () => openTab(tab)] as const)
  return Object.fromEntries(acts) as Record<PersonTab, () => void>
}

/** The keys of an open journal, and the list of them under `?`. */
export function Shortcuts({ isListed, onList }: ShortcutsProps) {
  const [place, personId] = useRoute()
  const { data: people = [] } = useJournalQuery('listPeople', {})
  const askAhead = useAskAhead()
  const openPerson = (at: number): void => {
    const id = people.filter(({ state }) => state === 'active')[at - 1]?.id
    if (!id) return
    askAhead(['person', id, 'prep'])
    goTo('person', id, 'prep')
  }
  const openTab = (tab: string): void => {
    if (place === 'person' && personId) goTo('person', personId, tab)
  }
  const acts: { readonly [Id in ShortcutId]: (keys: readonly string[]) => void } = {
    today: () => goTo('today'),
    summary: () => goTo('summary'),
    addPerson: () => goTo('add-person'),
    person: ([key = '']) => openPerson(Number(key.at(-1))),
    ...tabActs(openTab),
    list: () => onList(true),
  }
  useShortcuts(({ id, keys }) => acts[id](keys))
  return <ShortcutList isOpen={isListed} onOpenChange={onList} />
}
