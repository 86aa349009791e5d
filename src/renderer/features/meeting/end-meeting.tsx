import { useState } from 'react'
import { type Entry, isEntryOf } from '#shared/journal/entry.ts'
import type { Meeting } from '#shared/journal/meeting.ts'
import { plansClosedBy } from '#shared/journal/meeting-plan.ts'
import { call } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { goTo } from '../../client/route.ts'
import { saveAllDrafts } from '../../client/unsaved-drafts.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { formatDay, listed, messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './meeting.module.css'

interface EndMeetingProps {
  readonly meeting: Meeting
  readonly entries: readonly Entry[]
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** The plans that this meeting closes when it was held, said before it ends. */
function ClosedPlans({ meeting: { id, personId, day } }: { meeting: Meeting }) {
  const { data: meetings = [] } = useJournalQuery('listMeetings', { personId })
  const { data: person } = useJournalQuery('readPerson', { id: personId })
  const others = meetings.filter((other) => other.id !== id)
  const days = person ? plansClosedBy(others, day, person.rhythmDays).map((plan) => formatDay(plan.day)) : []
  return days.length > 0 && <p className={styles['quiet']}>{messages.planMeeting.closes(listed(days), days.length)}</p>
}

/** What both leave with, read once more, and then an end: held, moved or not held are equally fine. */
export function EndMeeting({ meeting, entries, isOpen, onOpenChange }: EndMeetingProps) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const words = messages.meeting
  const commitments = entries.filter((entry) => isEntryOf('commitment', entry))
  const end = async (as: 'held' | 'moved' | 'not-held'): Promise<void> => {
    if (!(await saveAllDrafts())) return onOpenChange(false)
    const outcome = await call('endMeeting', { meetingId: meeting.id, as })
    if (outcome.ok) goTo('person', meeting.personId, 'timeline')
    else setTrouble(errorSentence(outcome.error))
  }
  const actions = (
    <>
      <Button variant="quiet" onPress={() => void end('not-held')}>
        {words.endNotHeld}
      </Button>
      <Button variant="quiet" onPress={() => void end('moved')}>
        {words.endMoved}
      </Button>
      <Button variant="primary" autoFocus onPress={() => void end('held')}>
        {words.endHeld}
      </Button>
    </>
  )
  return (
    <Dialog title={words.endTitle} isOpen={isOpen} onOpenChange={onOpenChange} actions={actions}>
      {trouble && <Notice tone="error">{trouble}</Notice>}
      {commitments.length === 0 && <p className={styles['quiet']}>{words.endNone}</p>}
      <ClosedPlans meeting={meeting} />
      {(['me', 'them'] as const).map((owner) => {
        const theirs = commitments.filter((entry) => entry.content.owner === owner)
        if (theirs.length === 0) return null
        return (
          <section key={owner}>
            <h3>{owner === 'me' ? words.iWill : words.theyWill}</h3>
            <ul>
              {theirs.map((entry) => (
                <li key={entry.id} dir="auto">
                  {entry.content.what}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </Dialog>
  )
}
