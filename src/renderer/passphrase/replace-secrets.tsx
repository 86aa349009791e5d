import { useState } from 'react'
import { call } from '../client/call.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { messages } from '../messages/index.ts'
import { Stack } from '../ui/layout.tsx'
import { Notice } from '../ui/notice.tsx'
import { Text } from '../ui/text.tsx'
import { showToast } from '../ui/toasts.tsx'
import { KeepRecoveryKey } from './keep-recovery-key.tsx'
import { NewPassphrase } from './new-passphrase.tsx'
import { useRefreshSecrets } from './use-refresh-secrets.ts'

const words = messages.secrets.replace
const utf8 = new TextEncoder()

/** After the recovery key opened the journal: a new passphrase, then a new recovery key; both count from the last step on. */
export function ReplaceSecrets({ onDone }: { onDone: () => void }) {
  const [isKeeping, setKeeping] = useState(false)
  const [next, setNext] = useState('')
  const [recoveryKey, setRecoveryKey] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  const refresh = useRefreshSecrets()
  const replace = async (): Promise<void> => {
    setPending(true)
    const outcome = await call('replaceSecrets', { next: utf8.encode(next), recoveryKey })
    setPending(false)
    if (!outcome.ok) return setTrouble(errorSentence(outcome.error))
    showToast({ text: words.done })
    onDone()
    await refresh()
  }
  return (
    <Stack gap={4}>
      {trouble && <Notice tone="error">{trouble}</Notice>}
      {isKeeping ? (
        <KeepRecoveryKey
          recoveryKey={recoveryKey}
          onRecoveryKey={setRecoveryKey}
          onBack={() => setKeeping(false)}
          onNext={() => void replace()}
        />
      ) : (
        <NewPassphrase
          label={words.next}
          value={next}
          onChange={setNext}
          submit={words.submit}
          onSubmit={() => setKeeping(true)}
        >
          <Text as="p" tone="soft">
            {words.what}
          </Text>
        </NewPassphrase>
      )}
      <p role="status">{isPending ? words.pending : ''}</p>
    </Stack>
  )
}
