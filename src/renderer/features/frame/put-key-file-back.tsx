import { type FormEvent, useState } from 'react'
import { call } from '../../client/call.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { typedSecret } from '../../passphrase/typed-secret.ts'
import { useRefreshSecrets } from '../../passphrase/use-refresh-secrets.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toasts.tsx'

const words = messages.secrets.olderKeyFile

interface PutKeyFileBackProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** The newest key file takes the place of an older one, once its passphrase or its recovery key is typed. */
export function PutKeyFileBack({ isOpen, onOpenChange }: PutKeyFileBackProps) {
  return (
    <Dialog title={words.putBack} size="small" isOpen={isOpen} onOpenChange={onOpenChange}>
      {isOpen && <PutBackForm onDone={() => onOpenChange(false)} />}
    </Dialog>
  )
}

function PutBackForm({ onDone }: { onDone: () => void }) {
  const [kind, setKind] = useState<'passphrase' | 'recovery-key'>('passphrase')
  const [typed, setTyped] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  const refresh = useRefreshSecrets()
  const putBack = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (typed === '' || isPending) return
    setPending(true)
    const outcome = await call('putKeyFileBack', { secret: typedSecret(kind, typed) })
    setPending(false)
    setTyped('')
    if (!outcome.ok) return setTrouble(errorSentence(outcome.error))
    showToast({ text: words.done })
    onDone()
    await refresh()
  }
  const turn = (): void => {
    setTyped('')
    setTrouble(null)
    setKind(kind === 'passphrase' ? 'recovery-key' : 'passphrase')
  }
  const field = { value: typed, onChange: setTyped, autoFocus: true }
  return (
    <form onSubmit={(event) => void putBack(event)}>
      <Stack gap={4}>
        <p>{words.explanation}</p>
        {trouble && <Notice tone="error">{trouble}</Notice>}
        {kind === 'passphrase' ? (
          <PassphraseField label={words.passphrase} {...field} />
        ) : (
          <TextField label={words.recoveryKey} description={messages.unlock.recoveryKeyHint} {...field} />
        )}
        <Row gap={2}>
          <Button type="submit" variant="primary" isPending={isPending} isDisabled={typed === ''}>
            {words.submit}
          </Button>
          <Button variant="quiet" onPress={turn}>
            {kind === 'passphrase' ? messages.unlock.useRecoveryKey : messages.unlock.usePassphrase}
          </Button>
        </Row>
      </Stack>
    </form>
  )
}
