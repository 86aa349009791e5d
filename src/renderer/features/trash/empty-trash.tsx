import { useState } from 'react'
import { call } from '../../client/call.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { showToast } from '../../ui/toasts.tsx'

const words = messages.trash

/** Deleting for good is the one act without undo, so it is asked. */
export function EmptyTrash() {
  const [isAsked, setAsked] = useState(false)
  const empty = async (): Promise<void> => {
    const outcome = await call('emptyTrash', { id: null })
    setAsked(false)
    showToast({ text: outcome.ok ? words.emptied : errorSentence(outcome.error) })
  }
  const actions = (
    <>
      <Button variant="quiet" onPress={() => setAsked(false)}>
        {words.keep}
      </Button>
      <Button variant="danger" onPress={() => void empty()}>
        {words.emptyAll}
      </Button>
    </>
  )
  return (
    <>
      <Button onPress={() => setAsked(true)}>{words.emptyAll}</Button>
      <Dialog title={words.emptyQuestion} isOpen={isAsked} onOpenChange={setAsked} actions={actions} size="small">
        <p>{words.emptyMeans}</p>
      </Dialog>
    </>
  )
}
