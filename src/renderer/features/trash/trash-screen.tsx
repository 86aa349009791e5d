import { Trash2 } from 'lucide-react'
import type { TrashedEntry } from '#shared/journal/trash.ts'
import { call, failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { EntryCard } from '../../entries/entry-card.tsx'
import { errorSentence } from '../../messages/error-sentence.ts'
import { formatDay, messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { EmptyTrash } from './empty-trash.tsx'
import styles from './trash.module.css'

const words = messages.trash

const restore = async (id: string): Promise<void> => {
  const outcome = await call('restoreEntry', { id })
  showToast({ text: outcome.ok ? words.restored : errorSentence(outcome.error) })
}

const deleteNow = async (id: string): Promise<void> => {
  const outcome = await call('emptyTrash', { id })
  showToast({ text: outcome.ok ? words.deleted : errorSentence(outcome.error) })
}

/** What was deleted in the last thirty days: to take back, or to let go of for good. */
export function TrashScreen() {
  const { data: trash, error } = useJournalQuery('listTrash', {})
  const { data: people = [] } = useJournalQuery('listPeople', {})
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!trash) return null
  const nameOf = ({ entry }: TrashedEntry): string => people.find(({ id }) => id === entry.personId)?.name ?? ''
  return (
    <div className={styles['screen']}>
      <PageHeader title={words.title} lede={words.lede} actions={trash.length > 0 && <EmptyTrash />} />
      {trash.length === 0 && (
        <EmptyState title={words.emptyTitle} icon={Trash2}>
          {words.empty}
        </EmptyState>
      )}
      {trash.map((trashed) => (
        <div key={trashed.entry.id} className={styles['trashed']}>
          <p className={styles['about']} dir="auto">
            {nameOf(trashed)} · {words.goneOn(formatDay(trashed.goneOn))}
          </p>
          <EntryCard entry={trashed.entry}>
            <Button size="small" onPress={() => void restore(trashed.entry.id)}>
              {words.restore}
            </Button>
            <Button variant="quiet" size="small" onPress={() => void deleteNow(trashed.entry.id)}>
              {words.deleteNow}
            </Button>
          </EntryCard>
        </div>
      ))}
    </div>
  )
}
