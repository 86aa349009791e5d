import { useState } from 'react'
import { fadingDayFrom, type MirrorEntry } from '#shared/journal/mirror-entry.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Notice } from '../../ui/notice.tsx'
import { localToday } from '../../ui/relative-day-words.ts'
import styles from './mirror.module.css'
import { MirrorEntryCard } from './mirror-entry-card.tsx'
import { MirrorQuestion } from './mirror-question.tsx'
import { MirrorWriting } from './mirror-writing.tsx'
import { useMirrorEntries } from './use-mirror-entries.ts'

const words = messages.mirror

/** The open Mirror: a question, a box to write in, and what was written before. */
export function MirrorPage() {
  const { entries, failure, put, write, remove } = useMirrorEntries()
  const [round, setRound] = useState(0)
  const putAway = (written: MirrorEntry | null): void => {
    setRound(round + 1)
    if (written?.text.trim() === '') void remove(written.id)
    else if (written) put(written)
  }
  if (failure) return <Notice tone="error">{errorSentence(failure)}</Notice>
  if (!entries) return null
  return (
    <div className={styles['page']}>
      <section className={styles['new']} aria-label={words.yourWords}>
        <MirrorQuestion />
        <MirrorWriting
          key={round}
          start={{ id: null, text: '', fadesOn: fadingDayFrom(localToday()) }}
          onDone={putAway}
        />
      </section>
      <section className={styles['before']}>
        <h2>{words.written}</h2>
        {entries.length === 0 && <p className={styles['nothing']}>{words.nothingWritten}</p>}
        <ul className={styles['entries']}>
          {entries.map((entry) => (
            <MirrorEntryCard
              key={entry.id}
              entry={entry}
              onWrite={(changed) => void write(changed)}
              onWritten={put}
              onRemove={() => void remove(entry.id)}
            />
          ))}
        </ul>
      </section>
    </div>
  )
}
