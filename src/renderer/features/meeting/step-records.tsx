import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Entry, EntryDraft, EntryKind } from '#shared/journal/entry.ts'
import type { Meeting } from '#shared/journal/meeting.ts'
import type { Step } from '#shared/journal/template.ts'
import { EntryCard } from '../../entries/entry-card.tsx'
import { EntryForm } from '../../entries/entry-form.tsx'
import { startEntry } from '../../entries/start-entry.ts'
import { useTrashWithUndo } from '../../entries/use-trash-with-undo.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toasts.tsx'
import styles from './meeting.module.css'
import { kindsToAdd } from './step-kinds.ts'

interface StepRecordsProps {
  readonly meeting: Meeting
  readonly step: Step
  readonly entries: readonly Entry[]
}

/** What was recorded at this step beside the answer, and the small forms to add more without leaving it. */
export function StepRecords({ meeting, step, entries }: StepRecordsProps) {
  const [open, setOpen] = useState<Entry | EntryDraft | null>(null)
  const [shownBefore, setShownBefore] = useState<ReadonlySet<string>>(new Set())
  const trash = useTrashWithUndo()
  const openId = open && 'id' in open ? open.id : null
  // An entry that is still in its form has no card beside it, although it is in the journal from the first pause on.
  const isInForm = (entry: Entry): boolean =>
    open !== null && (openId === null ? !shownBefore.has(entry.id) : entry.id === openId)
  const startNew = async (kind: EntryKind): Promise<void> => {
    setShownBefore(new Set(entries.map(({ id }) => id)))
    const place = { meetingId: meeting.id, stepId: step.id, questionId: null }
    const started = await startEntry(kind, { personId: meeting.personId, place, day: meeting.day, meeting })
    if ('entry' in started) setOpen(started.entry)
    else showToast({ text: errorSentence(started.failure) })
  }
  return (
    <div className={styles['records']}>
      {entries
        .filter((entry) => !isInForm(entry))
        .map((entry) => (
          <EntryCard key={entry.id} entry={entry}>
            <Button variant="quiet" size="small" icon={Pencil} onPress={() => setOpen(entry)}>
              {messages.meeting.edit}
            </Button>
            <Button variant="quiet" size="small" icon={Trash2} onPress={() => void trash(entry)}>
              {messages.entries.remove}
            </Button>
          </EntryCard>
        ))}
      {open ? (
        <EntryForm key={openId ?? 'new'} start={open} isDayFixed onClose={() => setOpen(null)} />
      ) : (
        <div className={styles['add']}>
          {kindsToAdd(step).map((kind) => (
            <Button key={kind} variant="quiet" size="small" icon={Plus} onPress={() => void startNew(kind)}>
              {messages.entries.kinds[kind]}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
