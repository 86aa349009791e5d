import { Plus, Sprout } from 'lucide-react'
import { isEntryOf } from '#shared/journal/entry.ts'
import { failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { LivingEntry } from '../../entries/living-entry.tsx'
import { useEntryDialog } from '../../entries/use-entry-dialog.tsx'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { SavePdfButton } from '../../paper/save-pdf-button.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './plan.module.css'
import { SeasonPaper } from './season-paper.tsx'

const words = messages.plan

/** The engagement plan, season by season: what they want to grow into, and what I open for it. */
export function PlanTab({ personId }: { personId: string }) {
  const { data, error } = useJournalQuery('listEntries', { personId, kinds: ['plan'], meetingId: null, limit: 200 })
  const { dialog, start } = useEntryDialog(personId)
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!data) return null
  const seasons = data
    .filter((entry) => isEntryOf('plan', entry))
    .toSorted((one, other) => (other.content.seasonFrom ?? other.day).localeCompare(one.content.seasonFrom ?? one.day))
  const [current, ...earlier] = seasons
  const begin = (label: string) => (
    <Button variant={current ? 'secondary' : 'primary'} icon={Plus} onPress={() => start('plan')}>
      {label}
    </Button>
  )
  return (
    <div className={styles['tab']}>
      {dialog}
      {current ? (
        <>
          <div className={styles['chrome']}>
            {begin(words.next)}
            <SavePdfButton what="season" />
          </div>
          <div className={styles['living']}>
            <LivingEntry key={current.id} entry={current} />
          </div>
          <SeasonPaper season={current} />
        </>
      ) : (
        <EmptyState title={words.emptyTitle} icon={Sprout} action={begin(words.first)}>
          {words.empty}
        </EmptyState>
      )}
      {earlier.length > 0 && (
        <section className={styles['earlier']}>
          <h2>{words.earlier}</h2>
          {earlier.map((entry) => (
            <LivingEntry key={entry.id} entry={entry} />
          ))}
        </section>
      )}
    </div>
  )
}
