import { Pencil } from 'lucide-react'
import { useState } from 'react'
import type { TimelineMark } from '#shared/journal/timeline.ts'
import { failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { linkTo } from '../../client/route.ts'
import { EntryCard } from '../../entries/entry-card.tsx'
import { EntryForm } from '../../entries/entry-form.tsx'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { MarkList } from './mark-list.tsx'

function OpenedEntry({ id }: { id: string }) {
  const { data: entry, error } = useJournalQuery('readEntry', { id })
  const [isEdited, setEdited] = useState(false)
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!entry) return null
  if (isEdited) return <EntryForm start={entry} onClose={() => setEdited(false)} />
  return (
    <EntryCard entry={entry}>
      <Button variant="quiet" size="small" icon={Pencil} onPress={() => setEdited(true)}>
        {messages.timeline.edit}
      </Button>
      {entry.place.meetingId && (
        <ButtonLink variant="quiet" size="small" href={linkTo('meeting', entry.place.meetingId)}>
          {messages.timeline.openMeeting}
        </ButtonLink>
      )}
    </EntryCard>
  )
}

interface MarkDialogProps {
  /** Empty: closed. One: its entry. Several: a list to choose from. */
  readonly marks: readonly TimelineMark[]
  readonly onOpen: (marks: readonly TimelineMark[]) => void
  readonly onClose: () => void
}

/** What stands at a point of the timeline, to read and to change. */
export function MarkDialog({ marks, onOpen, onClose }: MarkDialogProps) {
  const [first] = marks
  const title =
    marks.length > 1 ? messages.timeline.groupTitle(marks.length) : first ? messages.entries.kinds[first.kind] : ''
  return (
    <Dialog title={title} isOpen={marks.length > 0} onOpenChange={(isOpen) => !isOpen && onClose()}>
      {marks.length > 1 ? (
        <MarkList marks={marks} onOpen={(mark) => onOpen([mark])} />
      ) : (
        first && <OpenedEntry key={first.id} id={first.id} />
      )}
    </Dialog>
  )
}
