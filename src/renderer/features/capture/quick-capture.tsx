import { useState } from 'react'
import { useRoute } from '../../client/route.ts'
import { OpenedEntry } from '../../entries/opened-entry.tsx'
import { messages } from '../../messages/index.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { CaptureForm } from './capture-form.tsx'
import { isSomethingCaptured } from './captured.ts'

interface QuickCaptureProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** One key, type, Enter: a thought is written down from wherever one is, and can be put right later. */
export function QuickCapture({ isOpen, onOpenChange }: QuickCaptureProps) {
  const route = useRoute()
  const [writtenId, setWrittenId] = useState<string | null>(null)
  const leave = (isShown: boolean): void => {
    onOpenChange(isShown)
    if (isShown || !isSomethingCaptured()) return
    const { kept, goOn } = messages.capture
    showToast({ text: kept, actionLabel: goOn, onAction: () => onOpenChange(true) })
  }
  return (
    <>
      <Dialog title={messages.capture.title} size="small" isOpen={isOpen} onOpenChange={leave}>
        {isOpen && <CaptureForm route={route} onDone={() => onOpenChange(false)} onCorrect={setWrittenId} />}
      </Dialog>
      <Dialog title={messages.capture.correct} isOpen={writtenId !== null} onOpenChange={() => setWrittenId(null)}>
        {writtenId !== null && <OpenedEntry key={writtenId} id={writtenId} onLeave={() => setWrittenId(null)} />}
      </Dialog>
    </>
  )
}
