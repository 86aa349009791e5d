import { Plus } from 'lucide-react'
import { openingContent } from '#shared/journal/blank-content.ts'
import { dayOfDate } from '#shared/journal/day.ts'
import { betweenMeetings, type EntryDraft, type EntryKind } from '#shared/journal/entry.ts'
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
  'disagreement',
]

/** Writes down what happened between meetings, dated today unless the form says otherwise. */
export function WriteDown({ personId, onStart }: { personId: string; onStart: (draft: EntryDraft) => void }) {
  const start = (kind: EntryKind): void => {
    const day = dayOfDate(new Date())
    onStart({
      personId,
      place: betweenMeetings,
      day,
      layer: usualLayer[kind],
      content: openingContent(kind, day),
    })
  }
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
