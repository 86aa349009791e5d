import type { ReactNode } from 'react'
import { failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { linkTo } from '../../client/route.ts'
import { StartMeetingButton } from '../../meetings/start-meeting-button.tsx'
import { errorSentence } from '../../messages/error-sentence.ts'
import { formatDay, messages } from '../../messages/index.ts'
import { LinkTabs } from '../../ui/link-tabs.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PersonMark } from '../../ui/person-mark.tsx'
import styles from './person.module.css'
import { PlanMeeting } from './plan-meeting.tsx'

const words = messages.person
const tabIds = ['prep', 'timeline', 'agreement', 'plan', 'goals', 'freedom', 'records', 'meetings', 'about'] as const

interface PersonScreenProps {
  readonly personId: string
  readonly tab: string
  readonly children: ReactNode
}

const QuietLine = ({ name, text }: { readonly name: string; readonly text: string }) =>
  text && (
    <>
      <dt>{name}</dt>
      <dd dir="auto">{text}</dd>
    </>
  )

/** One person: who they are in two quiet lines, and the parts of their page. */
export function PersonScreen({ personId, tab, children }: PersonScreenProps) {
  // The sidebar knows everybody already: the journal is asked only for somebody who is not among them, or just came.
  const { data: people } = useJournalQuery('listPeople', {})
  const known = people?.find(({ id }) => id === personId)
  const isAsked = people !== undefined && !known
  const { data: read, error } = useJournalQuery('readPerson', { id: personId }, { enabled: isAsked })
  const person = known ?? read
  const { data: today } = useJournalQuery('readToday', {}, { keepPrevious: true })
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!person) return null
  const line = today?.board.find((each) => each.person.id === personId)
  const lede = [person.role, person.since && words.since(formatDay(person.since))].filter(Boolean).join(' · ')
  return (
    <div className={styles['person']}>
      <PageHeader
        title={<span dir="auto">{person.name}</span>}
        mark={<PersonMark name={person.name} hue={person.colour} size="large" />}
        {...(lede ? { lede } : {})}
        actions={
          <>
            <PlanMeeting personId={personId} />
            <StartMeetingButton personId={personId} openMeetingId={line?.openMeetingId ?? null} variant="primary" />
          </>
        }
      />
      {(person.drives || person.recognisedHow) && (
        <dl className={styles['quiet-lines']}>
          <QuietLine name={words.drives} text={person.drives} />
          <QuietLine name={words.recognisedHow} text={person.recognisedHow} />
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
