import { ChevronDown, ChevronRight, Plus } from 'lucide-react'
import { memo, useState } from 'react'
import { daysBetween } from '#shared/journal/day.ts'
import type { Person } from '#shared/journal/person.ts'
import type { BoardLine } from '#shared/journal/today.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { linkTo } from '../../client/route.ts'
import { messages } from '../../messages/index.ts'
import { PersonMark } from '../../ui/person-mark.tsx'
import { SidebarButton, SidebarLink, SidebarSection } from '../../ui/sidebar.tsx'

const words = messages.frame

/** When one meets next, in a word: from the plan, or from the rhythm when nothing is planned. */
function nextInAWord({ openMeetingId, plannedFor, rhythmDay }: BoardLine, today: string): string | undefined {
  if (openMeetingId) return words.next.now
  const day = plannedFor?.slice(0, 10) ?? rhythmDay
  if (day === null || day < today) return undefined
  const days = daysBetween(today, day)
  return days === 0 ? words.next.today : words.next.days(days)
}

interface PersonLineProps {
  readonly person: Person
  readonly isCurrent: boolean
  readonly next?: string | undefined
}

/** Kept as it is while one goes from person to person: of a hundred lines two change. */
const PersonLine = memo(function PersonLine({ person: { id, name, colour }, isCurrent, next }: PersonLineProps) {
  return (
    <SidebarLink
      href={linkTo('person', id, 'prep')}
      isCurrent={isCurrent}
      mark={<PersonMark name={name} hue={colour} size="small" />}
      {...(next === undefined ? {} : { detail: next })}
    >
      <span dir="auto">{name}</span>
    </SidebarLink>
  )
})

/** The people of the sidebar: those one meets, by name; and on demand those who are paused or archived. */
export function PeopleSection({ personId }: { personId: string | null }) {
  const [areRestingShown, setRestingShown] = useState(false)
  const { data: today } = useJournalQuery('readToday', {}, { keepPrevious: true })
  const { data: people = [] } = useJournalQuery('listPeople', {})
  const lines = new Map(today?.board.map((line) => [line.person.id, line]))
  const nextOf = (id: string): string | undefined => {
    const line = lines.get(id)
    return line && today ? nextInAWord(line, today.day) : undefined
  }
  const active = people.filter(({ state }) => state === 'active')
  const resting = people.filter(({ state }) => state !== 'active')
  return (
    <SidebarSection title={words.people}>
      {active.map((person) => (
        <PersonLine key={person.id} person={person} isCurrent={person.id === personId} next={nextOf(person.id)} />
      ))}
      {resting.length > 0 && (
        <SidebarButton
          icon={areRestingShown ? ChevronDown : ChevronRight}
          isExpanded={areRestingShown}
          onPress={() => setRestingShown(!areRestingShown)}
        >
          {words.resting(resting.length)}
        </SidebarButton>
      )}
      {resting
        .filter(({ id }) => areRestingShown || id === personId)
        .map((person) => (
          <PersonLine key={person.id} person={person} isCurrent={person.id === personId} />
        ))}
      <SidebarLink href={linkTo('add-person')} icon={Plus}>
        {words.addPerson}
      </SidebarLink>
    </SidebarSection>
  )
}
