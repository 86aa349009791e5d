import type { ReactNode } from 'react'
import { isolated } from '#shared/journal/isolated.ts'
import type { BoardLine } from '#shared/journal/today.ts'
import { failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { linkTo } from '../../client/route.ts'
import { useAskAheadAtRest } from '../../client/use-ask-ahead.ts'
import { ChangePlanButton } from '../../meetings/change-plan-button.tsx'
import { StartMeetingButton } from '../../meetings/start-meeting-button.tsx'
import { errorSentence } from '../../messages/error-sentence.ts'
import { formatDay, messages } from '../../messages/index.ts'
import { LinkTabs } from '../../ui/link-tabs.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PersonMark } from '../../ui/person-mark.tsx'
import { RelativeDay } from '../../ui/relative-day.tsx'
import { RelativeMinute } from '../../ui/relative-minute.tsx'
import styles from './person.module.css'
import { PlanMeeting } from './plan-meeting.tsx'

const words = messages.person
const tabIds = ['prep', 'timeline', 'agreement', 'plan', 'goals', 'freedom', 'records', 'meetings', 'about'] as const

interface PersonScreenProps {
  readonly personId: string
  readonly tab: string
  readonly children: ReactNode
}

const QuietLine = ({ name, children }: { readonly name: string; readonly children: ReactNode }) =>
  children && (
    <>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </>
  )

/** The plan that comes next, which can be changed where it is read. */
function PlannedNext({ minute, planId }: { readonly minute: string; readonly planId: string | null }) {
  const { data: plan } = useJournalQuery('readMeeting', { id: planId ?? '' }, { enabled: planId !== null })
  return (
    <span className={styles['planned']}>
      <RelativeMinute minute={minute} />
      {plan?.state === 'planned' && <ChangePlanButton plan={{ ...plan, templateTitle: plan.template.title }} />}
    </span>
  )
}

/** When one meets next: as planned, or else as the rhythm has it. Silent while a one-on-one is under way. */
function nextOf({ openMeetingId, plannedFor, planId, rhythmDay }: BoardLine): ReactNode {
  if (openMeetingId) return null
  if (plannedFor) return <PlannedNext minute={plannedFor} planId={planId} />
  return (
    rhythmDay && (
      <>
        <RelativeDay day={rhythmDay} /> {words.byRhythm}
      </>
    )
  )
}

/** One person: who they are and when one meets next in a few quiet lines, and the parts of their page. */
export function PersonScreen({ personId, tab, children }: PersonScreenProps) {
  // The sidebar knows everybody already: the journal is asked only for somebody who is not among them, or just came.
  const { data: people } = useJournalQuery('listPeople', {})
  const known = people?.find(({ id }) => id === personId)
  const isAsked = people !== undefined && !known
  const { data: read, error } = useJournalQuery('readPerson', { id: personId }, { enabled: isAsked })
  const person = known ?? read
  const { data: today } = useJournalQuery('readToday', {}, { keepPrevious: true })
  useAskAheadAtRest('person', personId, 'timeline')
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!person) return null
  const line = today?.board.find((each) => each.person.id === personId)
  const next = line && nextOf(line)
  const lede = [isolated(person.role), person.since && words.since(formatDay(person.since))].filter(Boolean).join(' · ')
  return (
    <div className={styles['person']}>
      <PageHeader
        title={
          <span dir="auto" title={person.name}>
            {person.name}
          </span>
        }
        mark={<PersonMark name={person.name} hue={person.colour} size="large" />}
        {...(lede ? { lede } : {})}
        actions={
          <>
            <PlanMeeting personId={personId} />
            <StartMeetingButton personId={personId} openMeetingId={line?.openMeetingId ?? null} variant="primary" />
          </>
        }
      />
      {(next || person.drives || person.recognisedHow) && (
        <dl className={styles['quiet-lines']}>
          <QuietLine name={words.next}>{next}</QuietLine>
          <QuietLine name={words.drives}>{person.drives}</QuietLine>
          <QuietLine name={words.recognisedHow}>{person.recognisedHow}</QuietLine>
        </dl>
      )}
      {person.state !== 'active' && (
        <Notice tone="info">{person.state === 'paused' ? words.pausedNotice : words.archivedNotice}</Notice>
      )}
      <LinkTabs
        label={words.tabs.label}
        tabs={tabIds.map((id) => ({ id, label: words.tabs[id], href: linkTo('person', personId, id) }))}
        current={tabIds.find((id) => id === tab) ?? 'prep'}
      />
      {children}
    </div>
  )
}
