import type { Entry } from '#shared/journal/entry.ts'
import type { TimedMark } from '#shared/journal/timeline-mark.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { spokenWords } from '../../entries/spoken-words.ts'
import { messages } from '../../messages/index.ts'
import styles from './drawing.module.css'
import type { MarkGroup } from './group-marks.ts'
import { shortened } from './mark-name.ts'

const words = messages.timeline

/** The entry that this one followed: a goal, an experiment, a promise's source. */
export const sourceOf = ({ content }: Entry): string | null => {
  const found = ['goalId', 'experimentId', 'sourceId', 'entryId'].map((name): unknown => Reflect.get(content, name))
  return found.find((id) => typeof id === 'string') ?? null
}

/** How one gets from an entry to another that it names. */
export interface Following {
  /** Where an entry stands on this timeline; undefined for one that does not. */
  readonly markOf: (id: string) => TimedMark | undefined
  readonly onOpen: (marks: MarkGroup['marks']) => void
}

/** Where an entry came from, to be opened in its place. */
export function SourceLink({ id, markOf, onOpen }: Following & { readonly id: string }) {
  const { data: source } = useJournalQuery('readEntry', { id })
  if (!source) return null
  const mark = markOf(id)
  const text = shortened(spokenWords(source.content)[0] ?? messages.entries.blank)
  return (
    <p className={styles['card-source']}>
      {words.follows(messages.entries.kinds[source.content.kind].toLowerCase())}{' '}
      {mark ? (
        <button type="button" dir="auto" onClick={() => onOpen([mark])}>
          {text}
        </button>
      ) : (
        <span dir="auto">{text}</span>
      )}
    </p>
  )
}
