import { CalendarDays, FileText, Lock, Plus, Settings } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import type { ShellState } from '#shared/contract/shell-methods.ts'
import { daysBetween } from '#shared/journal/day.ts'
import type { BoardLine } from '#shared/journal/today.ts'
import { call } from '../../client/call.ts'
import { commandKey } from '../../client/command-key.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { linkTo } from '../../client/route.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Frame } from '../../ui/frame.tsx'
import { focusPageTitle } from '../../ui/page-title.ts'
import { PersonMark } from '../../ui/person-mark.tsx'
import { Sidebar, SidebarButton, SidebarLink, SidebarSection } from '../../ui/sidebar.tsx'

interface AppFrameProps {
  readonly shell: ShellState
  readonly place: string
  readonly personId: string | null
  readonly children: ReactNode
}

const words = messages.frame

/** When one meets next, in a word: from the plan, or from the rhythm when nothing is planned. */
function nextInAWord({ openMeetingId, plannedFor, rhythmDay }: BoardLine, today: string): string | undefined {
  if (openMeetingId) return words.next.now
  const day = plannedFor?.slice(0, 10) ?? rhythmDay
  if (day === null || day < today) return undefined
  const days = daysBetween(today, day)
  return days === 0 ? words.next.today : words.next.days(days)
}

/** The people of the sidebar: those one meets, by name. */
function PeopleSection({ personId }: { personId: string | null }) {
  const { data: today } = useJournalQuery('readToday', {}, { keepPrevious: true })
  const { data: people = [] } = useJournalQuery('listPeople', {})
  const lineOf = (id: string) => today?.board.find(({ person }) => person.id === id)
  return (
    <SidebarSection title={words.people}>
      {people
        .filter(({ id, state }) => state === 'active' || id === personId)
        .map(({ id, name, colour }) => {
          const line = lineOf(id)
          const next = line && today ? nextInAWord(line, today.day) : undefined
          return (
            <SidebarLink
              key={id}
              href={linkTo('person', id, 'prep')}
              isCurrent={id === personId}
              mark={<PersonMark name={name} hue={colour} size="small" />}
              {...(next === undefined ? {} : { detail: next })}
            >
              <span dir="auto">{name}</span>
            </SidebarLink>
          )
        })}
      <SidebarLink href={linkTo('add-person')} icon={Plus}>
        {words.addPerson}
      </SidebarLink>
    </SidebarSection>
  )
}

/** Nobody is to mistake the sample for their own journal. */
const SampleBanner = ({ hasOwnJournal }: ShellState) => (
  <>
    {words.sample.notice}
    <Button size="small" variant="quiet" onPress={() => void call('switchJournal', { to: 'own' })}>
      {hasOwnJournal ? words.sample.backToMyOwn : words.sample.startMyOwn}
    </Button>
  </>
)

/** The frame of every screen of an open journal: where one can go, and the lock. */
export function AppFrame({ shell, place, personId, children }: AppFrameProps) {
  // A new screen takes the focus to its heading, unless a field on it has asked for the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: place and person are what makes a screen new
  useEffect(() => {
    if (!document.activeElement?.matches('input, textarea')) focusPageTitle()
  }, [place, personId])
  const sidebar = (
    <Sidebar label={words.navigation} brand="Alongside">
      <SidebarSection>
        <SidebarLink href={linkTo('today')} icon={CalendarDays} isCurrent={place === 'today'}>
          {words.today}
        </SidebarLink>
      </SidebarSection>
      <PeopleSection personId={personId} />
      <SidebarSection isFoot>
        <SidebarLink href={linkTo('summary')} icon={FileText} isCurrent={place === 'summary'}>
          {words.summary}
        </SidebarLink>
        <SidebarLink href={linkTo('settings')} icon={Settings} isCurrent={place === 'settings'}>
          {words.settings}
        </SidebarLink>
        <SidebarButton icon={Lock} shortcut={`${commandKey} L`} onPress={() => void call('lockNow', {})}>
          {words.lock}
        </SidebarButton>
      </SidebarSection>
    </Sidebar>
  )
  return (
    <Frame sidebar={sidebar} banner={shell.which === 'sample' ? <SampleBanner {...shell} /> : undefined}>
      {children}
    </Frame>
  )
}
