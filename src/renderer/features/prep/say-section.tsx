import type { Entry } from '#shared/journal/entry.ts'
import { CloseButton } from '../../entries/closing-acts.tsx'
import { messages } from '../../messages/index.ts'
import { RelativeDay } from '../../ui/relative-day.tsx'
import { EntryTitle } from './entry-title.tsx'
import styles from './prep.module.css'

interface SaySectionProps {
  readonly entries: readonly Entry[]
  readonly lastSaidOn: string | null
  readonly onOpen: (entry: Entry) => void
}

/** Recognition noticed but not yet said: it stays here until it is (principle 9). */
export function SaySection({ entries, lastSaidOn, onOpen }: SaySectionProps) {
  const words = messages.prep
  return (
    <section>
      <h2>{words.toSay}</h2>
      {entries.length === 0 && <p className={styles['quiet']}>{words.nothingToSay}</p>}
      <ul className={styles['list']}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryTitle entry={entry} onOpen={onOpen} />
            <p className={styles['when']}>
              {words.noticed} <RelativeDay day={entry.day} />
              <CloseButton entry={entry} />
            </p>
          </li>
        ))}
      </ul>
      {lastSaidOn && (
        <p className={styles['when']}>
          {words.lastSaid} <RelativeDay day={lastSaidOn} />
        </p>
      )}
    </section>
  )
}
