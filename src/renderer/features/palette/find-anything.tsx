import { useState } from 'react'
import { call } from '../../client/call.ts'
import { goTo } from '../../client/route.ts'
import { OpenedEntry } from '../../entries/opened-entry.tsx'
import { messages } from '../../messages/index.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Palette } from './palette.tsx'
import type { ActionId } from './use-findings.ts'

interface FindAnythingProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onListShortcuts: () => void
  readonly onCapture: () => void
}

/** The palette, and the entry that was found with it. */
export function FindAnything({ isOpen, onOpenChange, onListShortcuts, onCapture }: FindAnythingProps) {
  const [entryId, setEntryId] = useState<string | null>(null)
  const act = (id: ActionId): void => {
    if (id === 'lock') void call('lockNow', {})
    else if (id === 'shortcuts') onListShortcuts()
    else if (id === 'capture') onCapture()
    else goTo(id)
  }
  const close = (): void => setEntryId(null)
  return (
    <>
      <Palette isOpen={isOpen} onOpenChange={onOpenChange} onAction={act} onEntry={setEntryId} />
      <Dialog title={messages.palette.written} isOpen={entryId !== null} onOpenChange={close}>
        {entryId !== null && <OpenedEntry key={entryId} id={entryId} onLeave={close} />}
      </Dialog>
    </>
  )
}
