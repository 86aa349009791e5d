import type { Entry } from '#shared/journal/entry.ts'
import { titleOf } from '#shared/journal/entry-words.ts'
import { messages } from '../../messages/index.ts'
import styles from './prep.module.css'

interface EntryTitleProps<Shown extends Entry> {
  readonly entry: Shown
  readonly onOpen: (entry: Shown) => void
  readonly isQuoted?: boolean
}

/** An entry's first line, which opens it. */
export function EntryTitle<Shown extends Entry>({ entry, onOpen, isQuoted = false }: EntryTitleProps<Shown>) {
  const title = titleOf(entry.content) || messages.entries.blank
  return (
    <button
      type="button"
      dir="auto"
      className={styles['title']}
      data-quoted={isQuoted}
      data-layer={entry.layer}
      onClick={() => onOpen(entry)}
    >
      {isQuoted ? `“${title}”` : title}
    </button>
  )
}
