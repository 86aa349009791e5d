import { Check } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Meeting, Walk } from '#shared/journal/meeting.ts'
import type { Step } from '#shared/journal/template.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { shownKeys } from '../../keys/chord.ts'
import { meetingChords } from '../../keys/shortcuts.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './meeting.module.css'

/** Whole minutes since an instant, counted on. */
function useMinutesSince(instant: string | null): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000)
    return () => clearInterval(timer)
  }, [])
  return instant === null ? 0 : Math.max(0, Math.floor((now - Date.parse(instant)) / 60_000))
}

interface MeetingHeaderProps {
  readonly meeting: Meeting
  readonly steps: readonly Step[]
  readonly walk: Walk
  /** Ids of the steps where something was written. */
  readonly written: ReadonlySet<string>
  readonly onGo: (stepId: string) => void
  readonly onPause: () => void
  readonly onFinish: () => void
}

export function MeetingHeader({ meeting, steps, walk, written, onGo, onPause, onFinish }: MeetingHeaderProps) {
  const minutes = useMinutesSince(meeting.startedAt)
  const { data: person } = useJournalQuery('readPerson', { id: meeting.personId })
  const words = messages.meeting
  const stateOf = (id: string) => (written.has(id) ? 'written' : walk.skipped.includes(id) ? 'skipped' : 'open')
  return (
    <header className={styles['header']}>
      <nav aria-label={words.steps} className={styles['steps']}>
        {steps.map(({ id, title }) => (
          <button
            type="button"
            key={id}
            className={styles['step']}
            data-state={stateOf(id)}
            aria-current={id === walk.at ? 'step' : undefined}
            onClick={() => onGo(id)}
          >
            {written.has(id) && <Check size={12} aria-hidden="true" />}
            {title}
            {stateOf(id) !== 'open' && (
              <VisuallyHidden>, {stateOf(id) === 'written' ? words.written : words.skipped}</VisuallyHidden>
            )}
          </button>
        ))}
      </nav>
      <div className={styles['clock']}>
        {person && (
          <span className={styles['with']} dir="auto" title={person.name}>
            {person.name}
          </span>
        )}
        <span>{words.minutes(minutes)}</span>
        <Button variant="quiet" size="small" shortcut={shownKeys(meetingChords.pause)} onPress={onPause}>
          {words.pause}
        </Button>
        <Button size="small" onPress={onFinish}>
          {words.finish}
        </Button>
      </div>
    </header>
  )
}
