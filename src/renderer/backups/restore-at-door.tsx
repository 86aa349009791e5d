import { useState } from 'react'
import { useJournalQuery } from '../client/queries.ts'
import { useRefreshShell } from '../client/use-refresh-shell.ts'
import { messages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Stack } from '../ui/layout.tsx'
import { showToast } from '../ui/toasts.tsx'
import { CopyList } from './copy-list.tsx'
import { type CopyToLookInto, OpenCopy } from './open-copy.tsx'

const words = messages.backups

/** For a journal that does not open, or is not here: a copy takes its place, and what was there is kept. */
export function RestoreAtDoor() {
  const [isAsked, setAsked] = useState(false)
  const [copy, setCopy] = useState<CopyToLookInto | null>(null)
  const { data: state } = useJournalQuery('readBackups', {}, { enabled: isAsked, forget: true })
  const refresh = useRefreshShell()
  const restored = async (): Promise<void> => {
    setCopy(null)
    setAsked(false)
    await refresh()
    showToast({ text: words.restored })
  }
  return (
    <>
      <Button variant="quiet" size="small" onPress={() => setAsked(true)}>
        {words.atDoor}
      </Button>
      <Dialog title={words.atDoor} isOpen={isAsked && copy === null} onOpenChange={setAsked}>
        <Stack gap={4}>
          <p>{words.atDoorHint}</p>
          {state && <CopyList copies={state.copies} onChoose={setCopy} />}
        </Stack>
      </Dialog>
      {copy && <OpenCopy copy={copy} onClose={() => setCopy(null)} onRestored={() => void restored()} />}
    </>
  )
}
