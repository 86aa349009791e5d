import type { TimelineMark } from '#shared/journal/timeline.ts'
import { OpenedEntry } from '../../entries/opened-entry.tsx'
import { messages } from '../../messages/index.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { MarkList } from './mark-list.tsx'

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
