import type { Entry } from '#shared/journal/entry.ts'
import type { Revision } from '#shared/journal/revision.ts'
import { call, failureOf } from '../client/call.ts'
import { useJournalQuery } from '../client/queries.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { formatInstant, messages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { LayerBadge } from '../ui/layer-badge.tsx'
import { Notice } from '../ui/notice.tsx'
import { showToast } from '../ui/toasts.tsx'
import styles from './entry-card.module.css'
import { EntryFields } from './entry-fields.tsx'

interface EntryHistoryProps {
  readonly entry: Entry
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** How an entry stood before, the latest first. Taking old words back is a change like any other, and loses nothing. */
export const EntryHistory = ({ entry, isOpen, onOpenChange }: EntryHistoryProps) => (
  <Dialog title={messages.entries.history} isOpen={isOpen} onOpenChange={onOpenChange}>
    {isOpen && <Revisions entry={entry} onUsed={() => onOpenChange(false)} />}
  </Dialog>
)

/** Whose each stand was: a revision says so only where the person changed. The latest first. */
function withPeople(entry: Entry, revisions: readonly Revision[]): { revision: Revision; personId: string }[] {
  let personId = entry.personId
  return revisions.map((revision) => {
    personId = revision.personId ?? personId
    return { revision, personId }
  })
}

function Revisions({ entry, onUsed }: { entry: Entry; onUsed: () => void }) {
  const { data: revisions, error } = useJournalQuery('listRevisions', { id: entry.id }, { forget: true })
  const words = messages.entries
  const { data: people = [] } = useJournalQuery('listPeople', {})
  const takeBack = async ({ day, layer, content }: Revision, personId: string): Promise<void> => {
    const { id } = entry
    // Words of before come back; what is private today stays so.
    const kept = entry.layer === 'private' ? entry.layer : layer
    const isOther = personId !== entry.personId || content.kind !== entry.content.kind
    const outcome = await (isOther
      ? call('correctEntry', { id, personId, content })
      : call('amendEntry', { id, day, layer: kept, content }))
    showToast({ text: outcome.ok ? words.takenBack : errorSentence(outcome.error) })
    if (outcome.ok) onUsed()
  }
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!revisions) return null
  if (revisions.length === 0) return <p>{words.noHistory}</p>
  return (
    <ol className={styles['history']}>
      {withPeople(entry, revisions).map(({ revision, personId }) => (
        <li key={`${revision.stoodSince} ${revision.stoodUntil}`} className={styles['card']}>
          <div className={styles['parts']}>
            <header className={styles['head']}>
              {words.stoodUntil(formatInstant(revision.stoodUntil))}
              <LayerBadge layer={revision.layer} />
              {(personId !== entry.personId || revision.content.kind !== entry.content.kind) && (
                <span dir="auto">
                  {words.wasAbout(
                    words.kinds[revision.content.kind],
                    people.find(({ id }) => id === personId)?.name ?? '',
                  )}
                </span>
              )}
            </header>
            <EntryFields content={revision.content} />
            <footer className={styles['actions']}>
              <Button variant="quiet" size="small" onPress={() => void takeBack(revision, personId)}>
                {words.takeBack}
              </Button>
            </footer>
          </div>
        </li>
      ))}
    </ol>
  )
}
