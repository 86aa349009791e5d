import { type ReactNode, useState } from 'react'
import type { Entry, EntryDraft, EntryKind } from '#shared/journal/entry.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { showToast } from '../ui/toasts.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { startEntry } from './start-entry.ts'

interface EntryDialogHandle {
  /** Put it anywhere on the page. */
  readonly dialog: ReactNode
  readonly open: (entry: Entry | EntryDraft) => void
  readonly start: (kind: EntryKind) => void
}

/** A page that can open the form of an entry, or start a new one about this person. */
export function useEntryDialog(personId: string): EntryDialogHandle {
  const [shown, setShown] = useState<Entry | EntryDraft | null>(null)
  const start = async (kind: EntryKind): Promise<void> => {
    const started = await startEntry(kind, { personId })
    if ('entry' in started) setShown(started.entry)
    else showToast({ text: errorSentence(started.failure) })
  }
  return {
    dialog: <EntryDialog open={shown} onClose={() => setShown(null)} />,
    open: setShown,
    start: (kind) => void start(kind),
  }
}
