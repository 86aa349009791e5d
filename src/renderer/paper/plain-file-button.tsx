import { useState } from 'react'
import type { Failure, Outcome } from '#shared/contract/outcome.ts'
import { useFileProgress } from '../client/use-file-progress.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { messages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Stack } from '../ui/layout.tsx'
import { Notice } from '../ui/notice.tsx'
import { showToast } from '../ui/toasts.tsx'
import { StopOrLeave } from './stop-or-leave.tsx'

interface PlainFileButtonProps {
  readonly label: string
  /** What leaves, in a sentence or two. */
  readonly means: string
  /** Asks where and writes. */
  readonly save: () => Promise<Outcome<{ readonly fileName: string | null }>>
}

const words = messages.plainFile

/** Saves what anybody can read, once the person has said that they want that. */
export function PlainFileButton({ label, means, save }: PlainFileButtonProps) {
  const [isAsked, setAsked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const progress = useFileProgress(isBusy)
  const ask = (isOpen: boolean): void => {
    if (isBusy) return
    setFailure(null)
    setAsked(isOpen)
  }
  const confirm = async (): Promise<void> => {
    setFailure(null)
    setBusy(true)
    const outcome = await save()
    setBusy(false)
    if (!outcome.ok) return setFailure(outcome.error)
    setAsked(false)
    if (outcome.value.fileName !== null) showToast({ text: words.saved(outcome.value.fileName) })
  }
  const actions = (
    <>
      <StopOrLeave isBusy={isBusy} onLeave={() => ask(false)} />
      <Button variant="primary" isPending={isBusy} onPress={() => void confirm()}>
        {words.confirm}
      </Button>
    </>
  )
  return (
    <>
      <Button onPress={() => ask(true)}>{label}</Button>
      <Dialog title={words.question} isOpen={isAsked} onOpenChange={ask} actions={actions} size="small">
        <Stack gap={3}>
          {failure && <Notice tone="error">{errorSentence(failure)}</Notice>}
          <p>{means}</p>
          <p>{words.readable}</p>
          {progress && <p role="status">{words.soFar(progress.done, progress.of)}</p>}
        </Stack>
      </Dialog>
    </>
  )
}
