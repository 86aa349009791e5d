import { MessagesSquare } from 'lucide-react'
import { useState } from 'react'
import type { MeetingLine } from '#shared/journal/meeting.ts'
import { isCancelled } from '#shared/journal/meeting-plan.ts'
import { call, failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { goTo, linkTo } from '../../client/route.ts'
import { ChangePlanButton } from '../../meetings/change-plan-button.tsx'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeDay } from '../../ui/relative-day.tsx'
import styles from './meetings.module.css'

const isAhead = ({ state }: MeetingLine): boolean => state === 'planned' || state === 'in-progress'

function MeetingRow({ meeting, onTrouble }: { meeting: MeetingLine; onTrouble: (sentence: string) => void }) {
  const words = messages.meetings
  const start = async (): Promise<void> => {
    const outcome = await call('startMeeting', { from: 'plan', meetingId: meeting.id })
    if (outcome.ok) goTo('meeting', outcome.value.id)
    else onTrouble(errorSentence(outcome.error))
  }
  return (
    <li className={styles['row']}>
      <span className={styles['day']}>
        <RelativeDay day={meeting.day} />
      </span>
      <Link variant="plain" href={linkTo('meeting', meeting.id)}>
        {meeting.templateTitle}
      </Link>
      <span className={styles['end']}>
        {meeting.state !== 'planned' && (
          <span className={styles['state']}>
            {isCancelled(meeting) ? words.cancelled : words.states[meeting.state]}
            {meeting.state === 'held' && ` · ${words.entries(meeting.entryCount)}`}
          </span>
        )}
        {meeting.state === 'planned' && <ChangePlanButton plan={meeting} />}
        {isAhead(meeting) && (
          <Button size="small" onPress={() => void start()}>
            {meeting.state === 'planned' ? words.start : words.resume}
          </Button>
        )}
      </span>
    </li>
  )
}

/** Every one-on-one with this person, the next ones first. Moved and not held stand here as what they are. */
export function MeetingsTab({ personId }: { personId: string }) {
  const { data: meetings, error } = useJournalQuery('listMeetings', { personId })
  const [trouble, setTrouble] = useState<string | null>(null)
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!meetings) return null
  const words = messages.meetings
  const groups = [
    { title: words.planned, lines: meetings.filter(isAhead).toReversed() },
    { title: words.past, lines: meetings.filter((meeting) => !isAhead(meeting)) },
  ]
  return (
    <div className={styles['meetings']}>
      {trouble && <Notice tone="error">{trouble}</Notice>}
      {meetings.length === 0 && (
        <EmptyState title={words.emptyTitle} icon={MessagesSquare}>
          {words.empty}
        </EmptyState>
      )}
      {groups
        .filter(({ lines }) => lines.length > 0)
        .map(({ title, lines }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul className={styles['list']}>
              {lines.map((meeting) => (
                <MeetingRow key={meeting.id} meeting={meeting} onTrouble={setTrouble} />
              ))}
            </ul>
          </section>
        ))}
    </div>
  )
}
