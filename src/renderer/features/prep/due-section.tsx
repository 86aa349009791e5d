import type { Entry } from '#shared/journal/entry.ts'
import { CloseButton } from '../../entries/closing-acts.tsx'
import { messages } from '../../messages/index.ts'
import { RelativeDay } from '../../ui/relative-day.tsx'
import { EntryTitle } from './entry-title.tsx'
import styles from './prep.module.css'

interface DueSectionProps {
  readonly title: string
  readonly entries: readonly Entry[]
  readonly onOpen: (entry: Entry) => void
}

/** The day for which something was agreed, by its kind. */
function agreedDay({ content, day }: Entry): string {
  if (content.kind === 'disagreement') return content.repairCheckOn ?? day
  if (content.kind === 'agreement') return content.renewOn ?? day
  return content.kind === 'plan' ? (content.lookAgainOn ?? day) : day
}

/** What was agreed for about now: to ask whether it is mended, to renew, to look at again. Silent without any. */
export function DueSection({ title, entries, onOpen }: DueSectionProps) {
  if (entries.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className={styles['list']}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryTitle entry={entry} onOpen={onOpen} />
            <p className={styles['when']}>
              {messages.entries.kinds[entry.content.kind]} · <RelativeDay day={agreedDay(entry)} />{' '}
              <CloseButton entry={entry} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
