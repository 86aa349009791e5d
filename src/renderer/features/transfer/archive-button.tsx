import { type FormEvent, useId, useState } from 'react'
import type { Failure } from '#shared/contract/outcome.ts'
import { call } from '../../client/call.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { showToast } from '../../ui/toasts.tsx'

const words = messages.transfer

/** Saves the journal as it is, encrypted, and proves with the passphrase that the copy opens. */
export function ArchiveButton() {
  const formId = useId()
  const [isAsked, setAsked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [typed, setTyped] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const ask = (isOpen: boolean): void => {
    if (isBusy) return
    setTyped('')
    setFailure(null)
    setAsked(isOpen)
  }
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (typed === '' || isBusy) return
    setFailure(null)
    setBusy(true)
    const outcome = await call('exportArchive', { passphrase: new TextEncoder().encode(typed) })
    setBusy(false)
    setTyped('')
    if (!outcome.ok) return setFailure(outcome.error)
    setAsked(false)
    if (outcome.value.fileName !== null) showToast({ text: words.archiveSaved(outcome.value.fileName) })
  }
  const isWrong = failure?.code === 'wrong-passphrase'
  const actions = (
    <>
      <Button variant="quiet" isDisabled={isBusy} onPress={() => ask(false)}>
        {words.cancel}
      </Button>
      <Button variant="primary" type="submit" form={formId} isPending={isBusy} isDisabled={typed === '' && !isBusy}>
        {words.archiveConfirm}
      </Button>
    </>
  )
  return (
    <>
      <Button onPress={() => ask(true)}>{words.archive}</Button>
      <Dialog title={words.archiveQuestion} isOpen={isAsked} onOpenChange={ask} actions={actions} size="small">
        <form id={formId} onSubmit={(event) => void save(event)}>
          <Stack gap={3}>
            {failure && !isWrong && <Notice tone="error">{errorSentence(failure)}</Notice>}
            <p>{words.archiveMeans}</p>
            <PassphraseField
              label={words.passphrase}
              value={typed}
              onChange={setTyped}
              error={isWrong ? messages.unlock.wrongPassphrase : undefined}
              autoFocus
            />
          </Stack>
        </form>
      </Dialog>
    </>
  )
}
