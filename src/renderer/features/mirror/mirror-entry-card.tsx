import { useState } from 'react'
import { daysLeft, kept, letFade, type MirrorEntry } from '#shared/journal/mirror-entry.ts'
import { formatDay, messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { localToday } from '../../ui/relative-day-words.ts'
import styles from './mirror.module.css'
import { MirrorWriting } from './mirror-writing.tsx'
import { waitsInMirror } from './use-mirror-draft.ts'

interface MirrorEntryCardProps {
  readonly entry: MirrorEntry
  /** Writes the entry as it is given. */
  readonly onWrite: (entry: MirrorEntry) => void
  /** It is on disk already. */
  readonly onWritten: (entry: MirrorEntry) => void
  readonly onRemove: () => void
}

const words = messages.mirror

/** One entry: its day, whether it fades, its words, and what can become of it. */
export function MirrorEntryCard({ entry, onWrite, onWritten, onRemove }: MirrorEntryCardProps) {
  const [isEdited, setEdited] = useState(() => waitsInMirror(entry.id))
  const today = localToday()
  const left = daysLeft(entry, today)
  const day = formatDay(entry.day)
  const done = (written: MirrorEntry | null): void => {
    setEdited(false)
    if (written?.text.trim() === '') onRemove()
    else if (written) onWritten(written)
  }
  const act = (name: string, run: () => void) => (
    <Button variant="quiet" size="small" aria-label={words.named(name, day)} onPress={run}>
      {name}
    </Button>
  )
  return (
    <li className={styles['entry']}>
      <p className={styles['when']}>
        <time dateTime={entry.day}>{day}</time>
        <span className={styles['fading']} data-kept={left === null}>
          {left === null ? words.kept : words.fades(left)}
        </span>
      </p>
      {isEdited ? (
        <MirrorWriting start={entry} onDone={done} />
      ) : (
        <>
          <p className={styles['words']} dir="auto">
            {entry.text}
          </p>
          <div className={styles['acts']}>
            {left === null
              ? act(words.letFade, () => onWrite(letFade(entry, today)))
              : act(words.keep, () => onWrite(kept(entry)))}
            {act(words.change, () => setEdited(true))}
            {act(words.remove, onRemove)}
          </div>
        </>
      )}
    </li>
  )
}
