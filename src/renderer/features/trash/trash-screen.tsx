import { Trash2 } from 'lucide-react'
import type { Outcome } from '#shared/contract/outcome.ts'
import { isolated } from '#shared/journal/isolated.ts'
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
import { TrashedLine } from './trashed-line.tsx'

const words = messages.trash

async function said(calling: Promise<Outcome<unknown>>, done: string): Promise<void> {
  const outcome = await calling
  showToast({ text: outcome.ok ? done : errorSentence(outcome.error) })
}

/** What was deleted in the last thirty days: to take back, or to let go of for good. */
export function TrashScreen() {
  const { data: trash, error } = useJournalQuery('listTrash', {})
  const { data: people = [] } = useJournalQuery('listPeople', {})
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!trash) return null
  const nameOf = (personId: string): string => people.find(({ id }) => id === personId)?.name ?? ''
  const isEmpty = Object.values(trash).every((list) => list.length === 0)
  return (
    <div className={styles['screen']}>
      <PageHeader title={words.title} lede={words.lede} actions={!isEmpty && <EmptyTrash />} />
      {isEmpty && (
        <EmptyState title={words.emptyTitle} icon={Trash2}>
          {words.empty}
        </EmptyState>
      )}
      {trash.templates.map(({ id, title, goneOn }) => (
        <TrashedLine
          key={id}
          title={title}
          about={`${words.template} · ${words.goneOn(formatDay(goneOn))}`}
          onRestore={() => void said(call('restoreTemplate', { id }), words.restored)}
        />
      ))}
      {trash.agenda.map(({ item, goneOn }) => (
        <TrashedLine
          key={item.id}
          title={item.text}
          about={`${words.agendaItem} · ${isolated(nameOf(item.personId))} · ${words.goneOn(formatDay(goneOn))}`}
          onRestore={() => void said(call('restoreAgendaItem', { id: item.id }), words.restored)}
        />
      ))}
      {trash.entries.map(({ entry, goneOn }) => (
        <div key={entry.id} className={styles['trashed']}>
          <p className={styles['about']}>
            <bdi>{nameOf(entry.personId)}</bdi> · {words.goneOn(formatDay(goneOn))}
          </p>
          <EntryCard entry={entry}>
            <Button size="small" onPress={() => void said(call('restoreEntry', { id: entry.id }), words.restored)}>
              {words.restore}
            </Button>
            <Button
              variant="quiet"
              size="small"
              onPress={() => void said(call('emptyTrash', { id: entry.id }), words.deleted)}
            >
              {words.deleteNow}
            </Button>
          </EntryCard>
        </div>
      ))}
    </div>
  )
}
