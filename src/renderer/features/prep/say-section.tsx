import { type Entry, isEntryOf } from '#shared/journal/entry.ts'
import { sayRecognition } from '../../entries/entry-acts.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { RelativeDay } from '../../ui/relative-day.tsx'
import { showToast } from '../../ui/toasts.tsx'
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
  const noticed = entries.filter((entry) => isEntryOf('recognition', entry))
  const say = async (entry: (typeof noticed)[number]): Promise<void> => {
    const outcome = await sayRecognition(entry, true)
    if (!outcome.ok) return
    showToast({ text: words.saidToast, actionLabel: words.undo, onAction: () => void sayRecognition(entry, false) })
  }
  return (
    <section>
      <h2>{words.toSay}</h2>
      {noticed.length === 0 && <p className={styles['quiet']}>{words.nothingToSay}</p>}
      <ul className={styles['list']}>
        {noticed.map((entry) => (
          <li key={entry.id}>
            <EntryTitle entry={entry} onOpen={onOpen} />
            <p className={styles['when']}>
              {words.noticed} <RelativeDay day={entry.day} />
              <Button variant="quiet" size="small" onPress={() => void say(entry)}>
                {words.said}
              </Button>
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
