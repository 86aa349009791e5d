import { type FormEvent, useState } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import { call } from '../../client/call.ts'
import { linkTo } from '../../client/route.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { typedSecret } from '../../passphrase/typed-secret.ts'
import { Button } from '../../ui/button.tsx'
import { DoorPage } from '../../ui/door-page.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { TextField } from '../../ui/text-field.tsx'

const words = messages.rescue

/** Asks for the secret that opens both journals. */
export function RescueForm({ onDone }: { onDone: (report: OutputOf<'rescueJournal'>) => void }) {
  const [kind, setKind] = useState<'passphrase' | 'recovery-key'>('passphrase')
  const [typed, setTyped] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (typed === '' || isBusy) return
    const secret = typedSecret(kind, typed)
    setTyped('')
    setBusy(true)
    setTrouble(null)
    const outcome = await call('rescueJournal', { secret })
    setBusy(false)
    if (outcome.ok) onDone(outcome.value)
    else setTrouble(errorSentence(outcome.error))
  }
  return (
    <DoorPage title={words.title} above="Alongside" lede={words.explanation}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap={4}>
          {trouble && <Notice tone="error">{trouble}</Notice>}
          {kind === 'passphrase' ? (
            <PassphraseField label={messages.unlock.passphrase} value={typed} onChange={setTyped} autoFocus />
          ) : (
            <TextField
              label={messages.unlock.recoveryKey}
              description={messages.unlock.recoveryKeyHint}
              value={typed}
              onChange={setTyped}
              autoFocus
            />
          )}
          <p role="status">{isBusy ? words.working : ''}</p>
          <Row gap={2}>
            <Button type="submit" variant="primary" isPending={isBusy}>
              {words.begin}
            </Button>
            <Button
              variant="quiet"
              onPress={() => {
                setTyped('')
                setKind(kind === 'passphrase' ? 'recovery-key' : 'passphrase')
              }}
            >
              {kind === 'passphrase' ? messages.unlock.useRecoveryKey : messages.unlock.usePassphrase}
            </Button>
            <ButtonLink href={linkTo()}>{words.back}</ButtonLink>
          </Row>
        </Stack>
      </form>
    </DoorPage>
  )
}
