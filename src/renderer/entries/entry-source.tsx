import type { Entry } from '#shared/journal/entry.ts'
import { titleOf } from '#shared/journal/entry-words.ts'
import { useJournalQuery } from '../client/queries.ts'
import { messages } from '../messages/index.ts'
import styles from './entry-card.module.css'

/** What a promise came from. Words for the manager alone are not repeated in a card that both may see. */
function SourceWords({ id, shownIn }: { readonly id: string; readonly shownIn: Entry }) {
  const { data: source } = useJournalQuery('readEntry', { id })
  if (!source) return null
  const isRepeated = source.layer === 'shareable' || shownIn.layer === 'private'
  return (
    <p className={styles['source']}>
      {messages.entries.from(source.content.kind)}
      {isRepeated && (
        <>
          : <span dir="auto">{titleOf(source.content)}</span>
        </>
      )}
    </p>
  )
}

/** The line under a promise that names its source; nothing for an entry without one. */
export function EntrySource({ entry }: { readonly entry: Entry }) {
  const { content } = entry
  if (content.kind !== 'commitment' || content.sourceId === null) return null
  return <SourceWords id={content.sourceId} shownIn={entry} />
}
