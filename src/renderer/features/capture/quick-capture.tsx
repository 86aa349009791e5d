import { useState } from 'react'
import { useRoute } from '../../client/route.ts'
import { OpenedEntry } from '../../entries/opened-entry.tsx'
import { messages } from '../../messages/index.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { CaptureForm } from './capture-form.tsx'

interface QuickCaptureProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** One key, type, Enter: a thought is written down from wherever one is, and can be put right later. */
export function QuickCapture({ isOpen, onOpenChange }: QuickCaptureProps) {
  const route = useRoute()
  const [writtenId, setWrittenId] = useState<string | null>(null)
  return (
    <>
      <Dialog title={messages.capture.title} size="small" isOpen={isOpen} onOpenChange={onOpenChange}>
        {isOpen && <CaptureForm route={route} onDone={() => onOpenChange(false)} onCorrect={setWrittenId} />}
      </Dialog>
      <Dialog title={messages.capture.correct} isOpen={writtenId !== null} onOpenChange={() => setWrittenId(null)}>
        {writtenId !== null && <OpenedEntry key={writtenId} id={writtenId} onLeave={() => setWrittenId(null)} />}
      </Dialog>
    </>
  )
}
