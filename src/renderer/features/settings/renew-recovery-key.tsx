import { type FormEvent, useState } from 'react'
import { call } from '../../client/call.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { KeepRecoveryKey } from '../../passphrase/keep-recovery-key.tsx'
import { useRefreshSecrets } from '../../passphrase/use-refresh-secrets.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { showToast } from '../../ui/toasts.tsx'

const words = messages.secrets.renew
const utf8 = new TextEncoder()

/** Another recovery key: shown, typed back, and in use once the passphrase says so. */
export function RenewRecoveryKey() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{words.open}</Button>
      <Dialog title={words.open} isOpen={isOpen} onOpenChange={setOpen} isDismissable={false}>
        {isOpen && <RenewalSteps onDone={() => setOpen(false)} />}
      </Dialog>
    </>
  )
}

function RenewalSteps({ onDone }: { onDone: () => void }) {
  const [recoveryKey, setRecoveryKey] = useState('')
  const [isKept, setKept] = useState(false)
  if (isKept) return <TakeIntoUse recoveryKey={recoveryKey} onDone={onDone} />
  return (
    <KeepRecoveryKey
      recoveryKey={recoveryKey}
      onRecoveryKey={setRecoveryKey}
      onBack={onDone}
      onNext={() => setKept(true)}
    />
  )
}

function TakeIntoUse({ recoveryKey, onDone }: { recoveryKey: string; onDone: () => void }) {
  const [typed, setTyped] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  const refresh = useRefreshSecrets()
  const renew = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setPending(true)
    const outcome = await call('renewRecoveryKey', { current: utf8.encode(typed), recoveryKey })
    setPending(false)
    if (!outcome.ok) return setTrouble(errorSentence(outcome.error))
    showToast({ text: words.done })
    onDone()
    await refresh()
  }
  return (
    <form onSubmit={(event) => void renew(event)}>
      <Stack gap={4}>
        <p>{words.explanation}</p>
        {trouble && <Notice tone="error">{trouble}</Notice>}
        <PassphraseField label={words.passphrase} value={typed} onChange={setTyped} autoFocus />
        <Row>
          <Button type="submit" variant="primary" isPending={isPending} isDisabled={typed === ''}>
            {words.submit}
          </Button>
        </Row>
      </Stack>
    </form>
  )
}
