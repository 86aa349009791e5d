import { Plus } from 'lucide-react'
import { dayOfDate } from '#shared/journal/day.ts'
import { betweenMeetings, type EntryDraft, type EntryKind } from '#shared/journal/entry.ts'
import { blankContent } from '../../entries/blank-content.ts'
import { usualLayer } from '../../entries/usual-layer.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import styles from './prep.module.css'

const offered: readonly EntryKind[] = [
  'note',
  'recognition',
  'listening',
  'commitment',
  'goal',
  'checkpoint',
  'freedom',
  'idea',
  'opinion',
  'capability',
  'experiment',
  'phase',
  'investment',
]

/** Writes down what happened between meetings, dated today unless the form says otherwise. */
export function WriteDown({ personId, onStart }: { personId: string; onStart: (draft: EntryDraft) => void }) {
  const start = (kind: EntryKind): void =>
    onStart({
      personId,
      place: betweenMeetings,
      day: dayOfDate(new Date()),
      layer: usualLayer[kind],
      content: blankContent(kind),
    })
  return (
    <section>
      <h2>{messages.prep.write}</h2>
      <p className={styles['quiet']}>{messages.prep.writeHint}</p>
      <div className={styles['kinds']}>
        {offered.map((kind) => (
          <Button key={kind} variant="quiet" size="small" icon={Plus} onPress={() => start(kind)}>
            {messages.entries.kinds[kind]}
          </Button>
        ))}
      </div>
    </section>
  )
}
