import type { Entry } from '#shared/journal/entry.ts'
import type { Meeting } from '#shared/journal/meeting.ts'
import { isCancelled } from '#shared/journal/meeting-plan.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { linkTo } from '../../client/route.ts'
import { LivingEntry } from '../../entries/living-entry.tsx'
import { messages } from '../../messages/index.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { RelativeDay } from '../../ui/relative-day.tsx'
import styles from './meeting.module.css'
import { SealMeeting } from './seal-meeting.tsx'
import { orderedSteps } from './walk.ts'

const questionTextIn = (meeting: Meeting, questionId: string | null): string | undefined =>
  meeting.template.steps.flatMap((step) => step.questions).find((question) => question.id === questionId)?.text

interface RecordedEntryProps {
  readonly meeting: Meeting
  readonly entry: Entry
  readonly addenda: readonly Entry[]
}

function RecordedEntry({ meeting, entry, addenda }: RecordedEntryProps) {
  const question = questionTextIn(meeting, entry.place.questionId)
  return (
    <div>
      {question && <p className={styles['voice']}>{question}</p>}
      <LivingEntry entry={entry} isDayFixed />
      {addenda
        .filter(({ content }) => content.kind === 'addendum' && content.entryId === entry.id)
        .map((addendum) => (
          <div key={addendum.id} className={styles['addendum']}>
            <LivingEntry entry={addendum} />
          </div>
        ))}
    </div>
  )
}

/** A meeting that has ended or not begun: what was written, step by step, with the questions it used. */
export function MeetingRecord({ meeting }: { meeting: Meeting }) {
  const { data: entries = [] } = useJournalQuery('listEntries', {
    personId: meeting.personId,
    kinds: null,
    meetingId: meeting.id,
    limit: 500,
  })
  const { data: person } = useJournalQuery('readPerson', { id: meeting.personId })
  const words = messages.meeting
  const { data: addenda = [] } = useJournalQuery('listEntries', {
    personId: meeting.personId,
    kinds: ['addendum'],
    meetingId: null,
    limit: 500,
  })
  const steps = orderedSteps(meeting.template, meeting.walk)
  const isAt = (id: string | null, entry: Entry): boolean =>
    id === null ? !steps.some((step) => step.id === entry.place.stepId) : entry.place.stepId === id
  const written = [...steps.map(({ id, title }) => ({ id, title })), { id: null, title: words.betweenSteps }]
    .map((step) => ({ ...step, here: entries.filter((entry) => isAt(step.id, entry)).toReversed() }))
    .filter(({ here }) => here.length > 0)
  return (
    <main className={styles['record']}>
      <PageHeader
        title={meeting.template.title}
        back={{ href: linkTo('person', meeting.personId, 'meetings'), label: words.backToPerson }}
        lede={
          <>
            <span dir="auto">{person?.name}</span> ·{' '}
            {isCancelled(meeting) ? words.cancelled : words.states[meeting.state]} · <RelativeDay day={meeting.day} />
          </>
        }
      />
      <SealMeeting meeting={meeting} />
      {written.length === 0 && <p>{words.noEntries}</p>}
      {written.map(({ id, title, here }) => (
        <section key={id ?? 'beside'} className={styles['records']}>
          <h2>{title}</h2>
          {here.map((entry) => (
            <RecordedEntry key={entry.id} meeting={meeting} entry={entry} addenda={addenda} />
          ))}
        </section>
      ))}
    </main>
  )
}
