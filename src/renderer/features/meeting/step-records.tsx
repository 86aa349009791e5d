import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { openingContent } from '#shared/journal/blank-content.ts'
import type { Entry, EntryDraft, EntryKind } from '#shared/journal/entry.ts'
import type { Meeting } from '#shared/journal/meeting.ts'
import type { Step } from '#shared/journal/template.ts'
import { EntryCard } from '../../entries/entry-card.tsx'
import { EntryForm } from '../../entries/entry-form.tsx'
import { useTrashWithUndo } from '../../entries/use-trash-with-undo.ts'
import { usualLayer } from '../../entries/usual-layer.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
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
  const startNew = (kind: EntryKind): void => {
    setShownBefore(new Set(entries.map(({ id }) => id)))
    setOpen({
      personId: meeting.personId,
      place: { meetingId: meeting.id, stepId: step.id, questionId: null },
      day: meeting.day,
      layer: usualLayer[kind],
      content: openingContent(kind, meeting.day),
    })
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
            <Button key={kind} variant="quiet" size="small" icon={Plus} onPress={() => startNew(kind)}>
              {messages.entries.kinds[kind]}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
