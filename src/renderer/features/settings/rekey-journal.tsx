import { useState } from 'react'
import { call } from '../../client/call.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { KeepRecoveryKey } from '../../passphrase/keep-recovery-key.tsx'
import { NewPassphrase } from '../../passphrase/new-passphrase.tsx'
import { useRefreshSecrets } from '../../passphrase/use-refresh-secrets.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { Text } from '../../ui/text.tsx'
import { showToast } from '../../ui/toasts.tsx'

const words = messages.secrets.rekey
const utf8 = new TextEncoder()

/** For the day when a secret got out: nothing that opened the journal before opens it after. */
export function RekeyJournal() {
  const [isOpen, setOpen] = useState(false)
  return (
    <Stack gap={2}>
      <Row>
        <Button onPress={() => setOpen(true)}>{words.open}</Button>
      </Row>
      <Text as="p" tone="soft" size="label">
        {words.hint}
      </Text>
      <Dialog title={words.open} isOpen={isOpen} onOpenChange={setOpen} isDismissable={false}>
        {isOpen && <RekeySteps onDone={() => setOpen(false)} />}
      </Dialog>
    </Stack>
  )
}

function RekeySteps({ onDone }: { onDone: () => void }) {
  const [step, setStep] = useState<'explain' | 'keep' | 'secrets'>('explain')
  const [recoveryKey, setRecoveryKey] = useState('')
  if (step === 'secrets') return <RekeyForm recoveryKey={recoveryKey} onDone={onDone} />
  if (step === 'keep') {
    return (
      <KeepRecoveryKey
        recoveryKey={recoveryKey}
        onRecoveryKey={setRecoveryKey}
        onBack={() => setStep('explain')}
        onNext={() => setStep('secrets')}
      />
    )
  }
  return (
    <Stack gap={4}>
      <p>{words.explanation}</p>
      <Notice tone="warn">{words.elsewhere}</Notice>
      <Row>
        <Button variant="primary" onPress={() => setStep('keep')}>
          {words.begin}
        </Button>
      </Row>
    </Stack>
  )
}

function RekeyForm({ recoveryKey, onDone }: { recoveryKey: string; onDone: () => void }) {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  const refresh = useRefreshSecrets()
  const rekey = async (): Promise<void> => {
    setPending(true)
    const secrets = { current: utf8.encode(current), next: utf8.encode(next), recoveryKey }
    const outcome = await call('rekeyJournal', secrets)
    setPending(false)
    if (!outcome.ok) return setTrouble(errorSentence(outcome.error))
    showToast({ text: words.done(outcome.value.removedCopies) })
    onDone()
    await refresh()
  }
  return (
    <Stack gap={4}>
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <PassphraseField label={words.current} value={current} onChange={setCurrent} autoFocus />
      <NewPassphrase
        label={words.next}
        isFirst={false}
        value={next}
        onChange={setNext}
        submit={words.submit}
        onSubmit={() => void rekey()}
        isPending={isPending}
      />
    </Stack>
  )
}
