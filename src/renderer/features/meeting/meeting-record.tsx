import { Pencil } from 'lucide-react'
import { useState } from 'react'
import type { Entry } from '#shared/journal/entry.ts'
import type { Meeting } from '#shared/journal/meeting.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { linkTo } from '../../client/route.ts'
import { EntryCard } from '../../entries/entry-card.tsx'
import { EntryForm } from '../../entries/entry-form.tsx'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { RelativeDay } from '../../ui/relative-day.tsx'
import styles from './meeting.module.css'
import { orderedSteps } from './walk.ts'

const questionTextIn = (meeting: Meeting, questionId: string | null): string | undefined =>
  meeting.template.steps.flatMap((step) => step.questions).find((question) => question.id === questionId)?.text

function RecordedEntry({ meeting, entry }: { meeting: Meeting; entry: Entry }) {
  const [isOpen, setOpen] = useState(false)
  const question = questionTextIn(meeting, entry.place.questionId)
  if (isOpen) return <EntryForm start={entry} isDayFixed onClose={() => setOpen(false)} />
  return (
    <div>
      {question && <p className={styles['voice']}>{question}</p>}
      <EntryCard entry={entry}>
        <Button variant="quiet" size="small" icon={Pencil} onPress={() => setOpen(true)}>
          {messages.meeting.edit}
        </Button>
      </EntryCard>
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
  const words = messages.meeting
  const written = orderedSteps(meeting.template, meeting.walk)
    .map((step) => ({ step, here: entries.filter((entry) => entry.place.stepId === step.id).toReversed() }))
    .filter(({ here }) => here.length > 0)
  return (
    <main className={styles['record']}>
      <header>
        <ButtonLink variant="quiet" size="small" href={linkTo('person', meeting.personId, 'meetings')}>
          {words.backToPerson}
        </ButtonLink>
        <h1>{meeting.template.title}</h1>
        <p className={styles['quiet']}>
          {words.states[meeting.state]} · <RelativeDay day={meeting.day} />
        </p>
      </header>
      {written.length === 0 && <p>{words.noEntries}</p>}
      {written.map(({ step, here }) => (
        <section key={step.id} className={styles['records']}>
          <h2>{step.title}</h2>
          {here.map((entry) => (
            <RecordedEntry key={entry.id} meeting={meeting} entry={entry} />
          ))}
        </section>
      ))}
    </main>
  )
}
