import type { Entry } from '#shared/journal/entry.ts'
import { CloseButton } from '../../entries/closing-acts.tsx'
import { messages } from '../../messages/index.ts'
import { RelativeDay } from '../../ui/relative-day.tsx'
import { EntryTitle } from './entry-title.tsx'
import styles from './prep.module.css'

/** Ideas and advice that wait for my answer, the oldest first (principles 4 and 8). */
export function WaitingSection({ entries, onOpen }: { entries: readonly Entry[]; onOpen: (entry: Entry) => void }) {
  const words = messages.prep
  return (
    <section>
      <h2>{words.waiting}</h2>
      {entries.length === 0 && <p className={styles['quiet']}>{words.nothingWaiting}</p>}
      <ul className={styles['list']}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryTitle entry={entry} onOpen={onOpen} />
            <p className={styles['when']}>
              {messages.entries.kinds[entry.content.kind]} · <RelativeDay day={entry.day} />{' '}
              <CloseButton entry={entry} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
