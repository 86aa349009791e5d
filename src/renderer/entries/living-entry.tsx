import { ArrowLeftRight, Handshake, History, MessageSquarePlus, Pencil, Plus, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { blankContent } from '#shared/journal/blank-content.ts'
import type { Entry, EntryDraft, EntryKind } from '#shared/journal/entry.ts'
import { useIsKept } from '../client/kept-texts.ts'
import { useJournalQuery } from '../client/queries.ts'
import { messages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { ClosingActs } from './closing-acts.tsx'
import { CorrectEntry } from './correct-entry.tsx'
import { EntryCard } from './entry-card.tsx'
import { EntryForm } from './entry-form.tsx'
import { EntryHistory } from './entry-history.tsx'
import { newDraft } from './start-entry.ts'
import { keptPlaceOf } from './use-entry-draft.ts'
import { useTrashWithUndo } from './use-trash-with-undo.ts'

interface LivingEntryProps {
  readonly entry: Entry
  /** In a meeting the day is the meeting's. */
  readonly isDayFixed?: boolean
  /** Names of fields that the page says already, above the entry. */
  readonly saidAbove?: readonly string[]
  /** More that can be done here, after what can be done with every entry. */
  readonly children?: ReactNode
}

/**
 * Whether the entry's words stand because its meeting is sealed; false between meetings. Fifty entries of one person
 * share one answer.
 */
function useSealed({ personId, place }: Entry): boolean {
  const { data: meetings } = useJournalQuery('listMeetings', { personId }, { enabled: place.meetingId !== null })
  return typeof meetings?.find(({ id }) => id === place.meetingId)?.sealedAt === 'string'
}

const isAgreed = ({ content }: Entry): boolean => content.kind === 'agreement' && content.agreedOn !== null

const addendumTo = (entry: Entry): EntryDraft => {
  const draft = newDraft('addendum', { personId: entry.personId })
  return { ...draft, layer: entry.layer, content: { kind: 'addendum', entryId: entry.id, text: '' } }
}

const turnOf = (experiment: Entry): EntryDraft => {
  const draft = newDraft('phase', { personId: experiment.personId })
  const content = { kind: 'phase', experimentId: experiment.id, phase: 'try', happened: '' } as const
  return { ...draft, layer: experiment.layer, content }
}

/** What one comes away from with something to do. */
const leadsToPromises: ReadonlySet<EntryKind> = new Set([
  'note',
  'listening',
  'goal',
  'freedom',
  'idea',
  'opinion',
  'experiment',
  'disagreement',
])

const promiseFrom = (source: Entry): EntryDraft => {
  const draft = newDraft('commitment', { personId: source.personId })
  return { ...draft, layer: source.layer, content: { ...blankContent('commitment'), sourceId: source.id } }
}

/** An entry to read, and all that can be done with it: change it, see how it stood, add to it, take it away. */
export function LivingEntry({ entry, isDayFixed = false, saidAbove = [], children }: LivingEntryProps) {
  const [written, setWritten] = useState<'entry' | 'addendum' | 'turn' | 'promise' | null>(null)
  const [dialog, setDialog] = useState<'history' | 'correct' | null>(null)
  const isSealed = useSealed(entry)
  const isWaiting = useIsKept(keptPlaceOf(entry.id))
  const trash = useTrashWithUndo()
  const close = (): void => setWritten(null)
  if (written === 'entry') {
    return <EntryForm start={entry} isDayFixed={isDayFixed || isSealed} isSealed={isSealed} onClose={close} />
  }
  const words = messages.entries
  return (
    <>
      <EntryCard entry={entry} saidAbove={saidAbove}>
        <ClosingActs entry={entry} />
        {entry.content.kind === 'experiment' && entry.content.endedOn === null && (
          <Button variant="quiet" size="small" icon={Plus} onPress={() => setWritten('turn')}>
            {words.addTurn}
          </Button>
        )}
        {!isAgreed(entry) && (
          <Button variant="quiet" size="small" icon={Pencil} onPress={() => setWritten('entry')}>
            {isSealed ? words.complete : words.edit}
          </Button>
        )}
        {leadsToPromises.has(entry.content.kind) && (
          <Button variant="quiet" size="small" icon={Handshake} onPress={() => setWritten('promise')}>
            {words.promise}
          </Button>
        )}
        {isSealed && (
          <Button variant="quiet" size="small" icon={MessageSquarePlus} onPress={() => setWritten('addendum')}>
            {words.addAddendum}
          </Button>
        )}
        {entry.updatedAt !== entry.createdAt && (
          <Button variant="quiet" size="small" icon={History} onPress={() => setDialog('history')}>
            {words.history}
          </Button>
        )}
        {!isSealed && !isAgreed(entry) && (
          <Button variant="quiet" size="small" icon={ArrowLeftRight} onPress={() => setDialog('correct')}>
            {words.correct}
          </Button>
        )}
        <Button variant="quiet" size="small" icon={Trash2} onPress={() => void trash(entry)}>
          {words.remove}
        </Button>
        {children}
      </EntryCard>
      {isWaiting && (
        <Notice
          tone="info"
          actions={
            <Button size="small" onPress={() => setWritten('entry')}>
              {words.edit}
            </Button>
          }
        >
          {words.waiting}
        </Notice>
      )}
      {written === 'addendum' && <EntryForm start={addendumTo(entry)} onClose={close} />}
      {written === 'promise' && <EntryForm start={promiseFrom(entry)} onClose={close} />}
      {written === 'turn' && <EntryForm start={turnOf(entry)} onClose={close} />}
      <EntryHistory entry={entry} isOpen={dialog === 'history'} onOpenChange={() => setDialog(null)} />
      <CorrectEntry entry={entry} isOpen={dialog === 'correct'} onOpenChange={() => setDialog(null)} />
    </>
  )
}
