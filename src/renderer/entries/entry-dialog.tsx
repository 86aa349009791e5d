import type { Entry, EntryDraft } from '#shared/journal/entry.ts'
import { messages } from '../messages/index.ts'
import { Dialog } from '../ui/dialog.tsx'
import { EntryForm } from './entry-form.tsx'

interface EntryDialogProps {
  /** What is being written; null while nothing is. */
  readonly open: Entry | EntryDraft | null
  readonly onClose: () => void
}

/** The small form of an entry over the page on which one thought of it. */
export const EntryDialog = ({ open, onClose }: EntryDialogProps) => (
  <Dialog
    title={open ? messages.entries.kinds[open.content.kind] : ''}
    isOpen={open !== null}
    onOpenChange={(isOpen) => !isOpen && onClose()}
  >
    {open && <EntryForm key={'id' in open ? open.id : 'new'} start={open} onClose={onClose} />}
  </Dialog>
)
