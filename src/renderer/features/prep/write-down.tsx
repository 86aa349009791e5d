import { Plus } from 'lucide-react'
import type { EntryKind } from '#shared/journal/entry.ts'
import { messages } from '../../messages/index.ts'
import { QuickButton } from '../../ui/quick-button.tsx'
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
export const WriteDown = ({ onStart }: { onStart: (kind: EntryKind) => void }) => (
  <section>
    <h2>{messages.prep.write}</h2>
    <p className={styles['quiet']}>{messages.prep.writeHint}</p>
    <div className={styles['kinds']}>
      {offered.map((kind) => (
        <QuickButton key={kind} icon={Plus} onPress={() => onStart(kind)}>
          {messages.entries.kinds[kind]}
        </QuickButton>
      ))}
    </div>
  </section>
)
