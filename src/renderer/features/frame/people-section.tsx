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
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'

const words = messages.frame

/** Days until one meets next, from the plan or else from the rhythm. A plain value, so that an unchanged line is kept. */
function nextMeeting({ openMeetingId, plannedFor, rhythmDay }: BoardLine, today: string): number | 'now' | undefined {
  if (openMeetingId) return 'now'
  const day = plannedFor?.slice(0, 10) ?? rhythmDay
  return day === null || day < today ? undefined : daysBetween(today, day)
}

/** In a word to see, in a sentence to hear and to hover. */
function wordsOfNext(next: number | 'now'): readonly [short: string, sentence: string] {
  if (next === 'now') return [words.next.now, words.next.nowInWords]
  if (next === 0) return [words.next.today, words.next.todayInWords]
  return [words.next.days(next), next === 1 ? words.next.tomorrowInWords : words.next.inDays(next)]
}

function NextDetail({ next }: { next: number | 'now' }) {
  const [short, sentence] = wordsOfNext(next)
  return (
    <>
      <span aria-hidden="true" title={sentence}>
        {short}
      </span>
      <VisuallyHidden>{sentence}</VisuallyHidden>
    </>
  )
}

interface PersonLineProps {
  readonly person: Person
  readonly isCurrent: boolean
  readonly next?: number | 'now' | undefined
}

/** Kept as it is while one goes from person to person: of a hundred lines two change. */
const PersonLine = memo(function PersonLine({ person: { id, name, colour }, isCurrent, next }: PersonLineProps) {
  return (
    <SidebarLink
      href={linkTo('person', id, 'prep')}
      isCurrent={isCurrent}
      mark={<PersonMark name={name} hue={colour} size="small" />}
      {...(next === undefined ? {} : { detail: <NextDetail next={next} /> })}
    >
      <span dir="auto" title={name}>
        {name}
      </span>
    </SidebarLink>
  )
})

/** The people of the sidebar: those one meets, by name; and on demand those who are paused or archived. */
export function PeopleSection({ personId }: { personId: string | null }) {
  const [areRestingShown, setRestingShown] = useState(false)
  const { data: today } = useJournalQuery('readToday', {}, { keepPrevious: true })
  const { data: people = [] } = useJournalQuery('listPeople', {})
  const lines = new Map(today?.board.map((line) => [line.person.id, line]))
  const nextOf = (id: string): number | 'now' | undefined => {
    const line = lines.get(id)
    return line && today ? nextMeeting(line, today.day) : undefined
  }
  const active = people.filter(({ state }) => state === 'active')
  const resting = people.filter(({ state }) => state !== 'active')
  return (
    <SidebarSection title={words.people} isLong>
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
